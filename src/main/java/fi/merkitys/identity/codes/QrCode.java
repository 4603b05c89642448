package fi.merkitys.identity.codes;

import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A picture that an authenticator reads.
 *
 * @param size in squares, with the quiet border
 * @param path of an SVG: all dark squares
 */
public record QrCode(int size, String path) {
    private static final int BORDER = 4;

    public static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(' ')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrCode(code.size + 2 * BORDER, path.toString());
    }
}
