using System.Text;

namespace Leadwerk.Features.Import.Tables.Delimited;

/// <summary>Reads the bytes of a UTF-8 text that are not UTF-8 as Windows-1252: files glued together from two sources have both.</summary>
sealed class MixedDecoding(Encoding singleByte) : DecoderFallback
{
    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Bytes(singleByte);

    sealed class Bytes(Encoding singleByte) : DecoderFallbackBuffer
    {
        string text = "";
        int given;

        public override int Remaining => text.Length - given;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            text = singleByte.GetString(bytesUnknown);
            given = 0;
            return text.Length > 0;
        }

        public override char GetNextChar() => given < text.Length ? text[given++] : '\0';

        public override bool MovePrevious()
        {
            if (given == 0)
                return false;
            given--;
            return true;
        }

        public override void Reset()
        {
            text = "";
            given = 0;
        }
    }
}
