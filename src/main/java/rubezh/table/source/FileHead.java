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

    static FileHead of(Path file, SourceFaults faults) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw faults.noFile();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LENGTH);
            if (bytes.length == 0) {
                throw faults.empty();
            }
            return new FileHead(SourceKind.TEXT, bytes, Files.size(file));
        }
    }
}
