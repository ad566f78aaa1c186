using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;

namespace Leadwerk.Web;

/// <summary>
/// An address whose parameters nobody can read (<c>?page=x</c>) leads nowhere, instead of being a fault of ours.
/// </summary>
static class ReadableAddress
{
    static readonly ConcurrentDictionary<Type, Parameter[]> Known = new();

    public static void UseReadableAddresses(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is { Type: var page })
                {
                    if (
                        http.Request.Query.Any(parameter => parameter.Value.Any(HasNul))
                        || !Known.GetOrAdd(page, Of).All(parameter => parameter.CanRead(http.Request.Query))
                    )
                    {
                        http.Response.StatusCode = StatusCodes.Status404NotFound;
                        return Task.CompletedTask;
                    }
                }
                return next(http);
            }
        );

    // PostgreSQL keeps and compares none.
    static bool HasNul(string? value) => value?.Contains('\0', StringComparison.Ordinal) == true;

    static Parameter[] Of(Type page) =>
        [
            .. from property in page.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            let asked = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
            let inner = Nullable.GetUnderlyingType(property.PropertyType)
            let kind = inner ?? property.PropertyType
            where asked is not null && kind != typeof(string)
            select new Parameter(asked.Name ?? property.Name, kind, MayBeEmpty: inner is not null),
        ];

    readonly record struct Parameter(string Name, Type Kind, bool MayBeEmpty)
    {
        public bool CanRead(IQueryCollection query)
        {
            var (_, kind, mayBeEmpty) = this;
            return query[Name].All(value => string.IsNullOrEmpty(value) ? mayBeEmpty : Reads(kind, value));
        }

        static bool Reads(Type kind, string value) =>
            kind == typeof(int) ? int.TryParse(value, CultureInfo.InvariantCulture, out _)
            : kind == typeof(long) ? long.TryParse(value, CultureInfo.InvariantCulture, out _)
            : kind == typeof(bool) ? bool.TryParse(value, out _)
            : kind == typeof(Guid) ? Guid.TryParse(value, out _)
            : kind == typeof(DateOnly)
                ? DateOnly.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            : throw new NotSupportedException(
                $"A parameter of an address is text, a number, a day or an id, not {kind}."
            );
    }
}
