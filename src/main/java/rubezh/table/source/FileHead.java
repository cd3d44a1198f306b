package rubezh.table.source;

import module java.base;

/**
 * Beginning of a file and what it says about its kind.
 *
 * @param kind kind of the file
 * @param bytes first bytes, at most 8 KiB
 * @param size bytes of the file
 */
record FileHead(SourceKind kind, byte[] bytes, long size) {
    private static final int LENGTH = 8 * 1024;
    private static final int PART = 1024 * 1024;

    private static final Charset BYTES = StandardCharsets.ISO_8859_1;
    private static final String ARCHIVE = "PK\003\004";
    private static final String EMPTY_ARCHIVE = "PK\005\006";
    private static final String COMPOUND_FILE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    private static final String ENCRYPTED =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), BYTES);

    /** Beginnings of workbooks of Excel 2 to 4. */
    private static final Pattern OLD_WORKBOOK =
            Pattern.compile("\\t[\\x00\\x02\\x04\\x08][\\x04\\x06\\x08\\x10]\\x00", Pattern.DOTALL);

    /** Beginnings of documents, pictures, archives, databases. */
    private static final List<String> NO_TABLES =
            List.of(
                    "%PDF-",
                    "\u0089PNG",
                    "\u00FF\u00D8\u00FF\u00E0",
                    "\u00FF\u00D8\u00FF\u00E1",
                    "GIF8",
                    "\u001F\u008B\b",
                    "7z\u00BC\u00AF",
                    "Rar!",
                    "{\\rtf",
                    "SQLite format 3",
                    "PAR1");

    /** Web pages and XML, which some programs write under the name of a workbook. */
    private static final Pattern MARKUP =
            Pattern.compile(
                    "(?i)\\s*<(!doctype|\\?xml|html|head|meta|table|body)\\b.*", Pattern.DOTALL);

    /**
     * Looks at a file.
     *
     * @throws rubezh.text.Fault if it is certainly no table, or one that is not read
     */
    static FileHead of(Path file, SourceFaults faults) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw faults.noFile();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LENGTH);
            if (bytes.length == 0) {
                throw faults.empty();
            }
            return new FileHead(kind(file, bytes, faults), bytes, Files.size(file));
        }
    }

    private static SourceKind kind(Path file, byte[] bytes, SourceFaults faults)
            throws IOException {
        var head = new String(bytes, BYTES);
        if (head.startsWith(ARCHIVE)) {
            try (PackedFile packed = PackedFile.open(file, faults)) {
                return packed.isOpenDocument() ? SourceKind.ODS : SourceKind.XLSX;
            }
        }
        if (head.startsWith(COMPOUND_FILE)) {
            throw contains(file, ENCRYPTED) ? faults.encrypted() : faults.oldWorkbook();
        }
        if (OLD_WORKBOOK.matcher(head).lookingAt()) {
            throw faults.oldWorkbook();
        }
        String text =
                TextEncoding.ofMark(bytes)
                        .map(mark -> new String(bytes, mark.charset()).substring(1))
                        .orElse(head);
        if (head.startsWith(EMPTY_ARCHIVE)
                || NO_TABLES.stream().anyMatch(head::startsWith)
                || MARKUP.matcher(text).matches()) {
            throw faults.noTable();
        }
        return SourceKind.TEXT;
    }

    /** Returns whether a file contains bytes; they may stand anywhere in it. */
    private static boolean contains(Path file, String bytes) throws IOException {
        String before = "";
        try (InputStream in = Files.newInputStream(file)) {
            byte[] part = in.readNBytes(PART);
            while (part.length > 0) {
                String text = before + new String(part, BYTES);
                if (text.contains(bytes)) {
                    return true;
                }
                before = text.substring(Math.max(0, text.length() - bytes.length()));
                part = in.readNBytes(PART);
            }
        }
        return false;
    }
}
