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
                    if (!Known.GetOrAdd(page, Of).All(parameter => parameter.CanRead(http.Request.Query)))
                    {
                        http.Response.StatusCode = StatusCodes.Status404NotFound;
                        return Task.CompletedTask;
                    }
                }
                return next(http);
            }
        );

    static Parameter[] Of(Type page) =>
        [
            .. from property in page.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            let asked = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
            let kind = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
            where asked is not null && kind != typeof(string)
            select new Parameter(asked.Name ?? property.Name, kind),
        ];

    readonly record struct Parameter(string Name, Type Kind)
    {
        public bool CanRead(IQueryCollection query)
        {
            var kind = Kind;
            return query[Name].All(value => string.IsNullOrEmpty(value) || Reads(kind, value));
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
