namespace Leadwerk.Features.Import.Families;

/// <summary>How exports and people name the columns of those one can speak with.</summary>
static class Contacts
{
    public static readonly HeaderFamily OfLeads = new(
        "contacts",
        needs: 0,
        """
        person: person | contact | contact name | contact person | primary contact | associated contact | kontakt | kontaktname | kontaktperson | ansprechpartner | ansprechpartnerin | ansprechperson | person - name | deal - contact person | deal - kontaktperson | vor- und nachname | full name
        personRole: role | job title | contact role | position | funktion | rolle | berufsbezeichnung | contact title | person - job title
        mail: mail | e-mail | email | email address | e-mail address | e-mail-adresse | mailadresse | contact email | kontakt e-mail | person - email | person - email - work | e-mail (geschäftlich) | primary email
        phone: phone | phone number | telephone | telefon | telefonnummer | tel | mobile | mobile phone | mobil | mobilnummer | handy | durchwahl | contact phone | person - phone | person - phone - work | telefon (geschäftlich) | rufnummer
        website: website | web site | webseite | domain | company domain | company domain name | homepage | internet | url | internetseite
        companyPhone: company phone | company phone number | account phone | firmentelefon | telefon firma | zentrale | organization - phone | organisation - telefon
        """
    );
}
