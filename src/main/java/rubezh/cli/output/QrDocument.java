package rubezh.cli.output;

import rubezh.report.content.QrCode;

/** QR code as a picture in SVG, with the quiet zone of four squares around it. */
public final class QrDocument {
    private static final int QUIET = 4;
    private static final int PIXELS_PER_SQUARE = 8;

    private QrDocument() {}

    /** Returns the SVG document of the QR code of a text. */
    public static String svg(String content) {
        QrCode code = QrCode.of(content);
        int size = code.size() + 2 * QUIET;
        var path = new StringBuilder();
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.isDark(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%1$d" viewBox="0 0 %2$d %2$d">
        <path fill="#fff" d="M0,0h%2$dv%2$dh-%2$dz"/>
        <path d="%3$s"/>
        </svg>
        """
                .formatted(size * PIXELS_PER_SQUARE, size, path);
    }
}
