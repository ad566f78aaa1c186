namespace Leadwerk.Tests.Import;

public class ContactColumnsTests
{
    const string Text =
        "Nr.;Firma;Phase;Angelegt am;Ansprechpartner;Funktion;E-Mail;Telefon;Webseite;Zentrale\n"
        + "1;Müßig & Söhne KG;Angebot;02.01.2024;Jürgen Öztürk;Geschäftsführer;j.oeztuerk@muessig.example;+49 (0)89/12 34;www.muessig.example;089 1200\n"
        + "2;Huber GmbH;Gewonnen;03.01.2024;;;;;;\n";

    [Fact]
    public void People_and_addresses_are_read_where_they_are_wanted()
    {
        var contacts = Exported.Read(Text, Exported.Default with { WithContacts = true }).Contacts!;
        string[] first =
        [
            contacts.Persons[0],
            contacts.Roles[0],
            contacts.Mails[0],
            contacts.Phones[0],
            contacts.Websites[0],
            contacts.CompanyPhones[0],
        ];
        Assert.Equal(
            [
                "Jürgen Öztürk",
                "Geschäftsführer",
                "j.oeztuerk@muessig.example",
                "+49 (0)89/12 34",
                "www.muessig.example",
                "089 1200",
            ],
            first
        );
        Assert.Equal("", contacts.Persons[1]);
    }

    [Fact]
    public void The_audit_reads_none_of_them()
    {
        var pipeline = Exported.Read(Text);
        Assert.Null(pipeline.Contacts);
        Assert.DoesNotContain("person", pipeline.Taken());
    }

    [Fact]
    public void Each_lead_knows_its_line()
    {
        var pipeline = Exported.Read(Text, Exported.Default with { WithContacts = true });
        Assert.Equal([2, 3], [pipeline.PlaceOf!(0).Line, pipeline.PlaceOf(1).Line]);
    }
}
