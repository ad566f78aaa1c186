using Leadwerk.Storage;

namespace Leadwerk.Web.Commands;

/// <summary>What <c>serve</c> says, in one language; German says Sie.</summary>
abstract class ServeWords
{
    public static ServeWords In(string language) => language == "en" ? new English() : new German();

    public abstract string NotAPort(string typed);
    public abstract string NotAnAddress(string typed);
    public abstract string NotAUrl(string typed);

    /// <summary>The variable for the servers in front cannot be read.</summary>
    public abstract string NotProxies { get; }
    public abstract string NotHosts { get; }

    /// <summary>The variable for the mail server cannot be read; it may hold a password and is not repeated.</summary>
    public abstract string NotAMailServer { get; }

    public abstract string NotAPublicAddress(string typed);

    /// <summary>Both ways to say where to listen were used.</summary>
    public abstract string UrlOrParts { get; }

    public abstract string PortInUse(int port);
    public abstract string CannotListen(string address, int port, string why);

    /// <param name="url">Where it can be reached.</param>
    /// <param name="location">Where the data lie; of a server only that it is one, as the connection may hold a password.</param>
    public abstract string Running(string url, StoreLocation location);

    /// <summary>Others can reach it, and nothing is encrypted.</summary>
    public abstract string PlainBeyondThisMachine { get; }

    public abstract string Stopped { get; }

    /// <param name="link">Where the first administrator sets the program up, once, within 24 hours.</param>
    public abstract string FirstAdministrator(string link);

    static string Place(StoreLocation location) =>
        location is StoreLocation.SqliteFile sqlite ? sqlite.File : "PostgreSQL";

    sealed class German : ServeWords
    {
        public override string NotAPort(string typed) =>
            $"--port „{typed}“ ist kein Port von 0 bis 65535, zum Beispiel: --port {WebSettings.UsualPort}";

        public override string NotAnAddress(string typed) =>
            $"--listen „{typed}“ ist keine Adresse dieses Rechners, zum Beispiel: --listen 127.0.0.1 (nur dieser Rechner) oder --listen 0.0.0.0 (alle)";

        public override string NotAUrl(string typed) =>
            $"--urls „{typed}“: Erwartet wird eine Adresse mit Port, zum Beispiel: --urls http://localhost:{WebSettings.UsualPort}";

        public override string NotProxies =>
            $"{TrustedProxies.Variable}: Erwartet werden Adressen, mit Kommas dazwischen, zum Beispiel: {TrustedProxies.Variable}=127.0.0.1";

        public override string NotHosts =>
            $"{KnownHosts.Variable}: Erwartet werden Namen ohne Port, mit Kommas dazwischen, zum Beispiel: {KnownHosts.Variable}=leads.example.org,www.example.org";

        public override string NotAMailServer =>
            "LEADWERK_SMTP ist nicht zu lesen. Erwartet wird zum Beispiel: smtps://benutzer:passwort@mail.example.org:465, smtp://… für STARTTLS oder smtp+plain://localhost:25";

        public override string NotAPublicAddress(string typed) =>
            $"LEADWERK_URL „{typed}“: Erwartet wird die Adresse, unter der Ihre Leute Leadwerk öffnen, zum Beispiel: https://leads.example.org";

        public override string UrlOrParts => "--urls sagt schon alles; bitte lassen Sie --listen und --port weg.";

        public override string PortInUse(int port) =>
            $"Auf Port {port} hört schon ein anderes Programm. Es wurde nichts geändert; nehmen Sie zum Beispiel --port {Next(port)}.";

        public override string CannotListen(string address, int port, string why) =>
            $"Auf {address}, Port {port} kann nicht gehört werden: {why.TrimEnd('.')}. Es wurde nichts geändert; bitte prüfen Sie --listen und --port.";

        public override string Running(string url, StoreLocation location) =>
            $"Leadwerk läuft: {url} (Daten: {Place(location)}). Mit Strg-C beenden Sie es.";

        public override string FirstAdministrator(string link) =>
            $"Noch gibt es kein Konto. Richten Sie Leadwerk hier ein (gilt einmal, 24 Stunden lang): {link}";

        public override string PlainBeyondThisMachine =>
            "Achtung: Andere Rechner erreichen Leadwerk ohne Verschlüsselung, und so kann sich niemand anmelden. Stellen Sie einen Server mit https davor, der hierher weiterleitet.";

        public override string Stopped => "Leadwerk ist beendet. Alles Gespeicherte bleibt.";
    }

    sealed class English : ServeWords
    {
        public override string NotAPort(string typed) =>
            $"--port \"{typed}\" is no port from 0 to 65535, for example: --port {WebSettings.UsualPort}";

        public override string NotAnAddress(string typed) =>
            $"--listen \"{typed}\" is no address of this machine, for example: --listen 127.0.0.1 (this machine only) or --listen 0.0.0.0 (everybody)";

        public override string NotAUrl(string typed) =>
            $"--urls \"{typed}\": Expected is one address with a port, for example: --urls http://localhost:{WebSettings.UsualPort}";

        public override string NotProxies =>
            $"{TrustedProxies.Variable}: Expected are addresses with commas between them, for example: {TrustedProxies.Variable}=127.0.0.1";

        public override string NotHosts =>
            $"{KnownHosts.Variable}: Expected are names without port, with commas between them, for example: {KnownHosts.Variable}=leads.example.org,www.example.org";

        public override string NotAMailServer =>
            "LEADWERK_SMTP cannot be read. Expected is for example: smtps://user:password@mail.example.org:465, smtp://... for STARTTLS, or smtp+plain://localhost:25";

        public override string NotAPublicAddress(string typed) =>
            $"LEADWERK_URL \"{typed}\": Expected is the address at which your people open Leadwerk, for example: https://leads.example.org";

        public override string UrlOrParts => "--urls says it all; please leave out --listen and --port.";

        public override string PortInUse(int port) =>
            $"Another program listens on port {port} already. Nothing was changed; take --port {Next(port)}, for example.";

        public override string CannotListen(string address, int port, string why) =>
            $"Cannot listen on {address}, port {port}: {why.TrimEnd('.')}. Nothing was changed; please check --listen and --port.";

        public override string Running(string url, StoreLocation location) =>
            $"Leadwerk is running: {url} (data: {Place(location)}). Ctrl-C stops it.";

        public override string FirstAdministrator(string link) =>
            $"There is no account yet. Set Leadwerk up here (works once, for 24 hours): {link}";

        public override string PlainBeyondThisMachine =>
            "Warning: other machines reach Leadwerk without encryption, and nobody can sign in that way. Put a server with https in front that passes requests on to here.";

        public override string Stopped => "Leadwerk has stopped. Everything saved is kept.";
    }

    static int Next(int port) => port < ushort.MaxValue ? port + 1 : WebSettings.UsualPort;
}
