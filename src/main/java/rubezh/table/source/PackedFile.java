package rubezh.table.source;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Parts of a workbook, which is a ZIP archive. Nothing is written to the disk, so names of parts do
 * no harm; what unpacks out of all proportion is refused, and so are two parts of one name, of
 * which each program would read another.
 */
final class PackedFile implements Closeable {
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.spreadsheet";
    private static final int PARTS = 10_000;
    private static final int DIRECTORY = 4 * 1024 * 1024;
    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int COMMENT = 0xFFFF;

    /** Unpacked bytes from which the proportion counts; all parts that are read together. */
    private static final long PROPORTION_FROM = 64L * 1024 * 1024;

    /** Unpacked bytes of a packed one; sheets of equal rows reach about 100. */
    private static final long PROPORTION = 250;

    private static final long UNPACKED = 16L * 1024 * 1024 * 1024;

    private final ZipFile zip;
    private final long size;
    private final SourceFaults faults;
    private long unpacked;

    private PackedFile(ZipFile zip, long size, SourceFaults faults) {
        this.zip = zip;
        this.size = size;
        this.faults = faults;
    }

    static PackedFile open(Path file, SourceFaults faults) throws IOException {
        checkDirectory(file, faults);
        try {
            var packed = new PackedFile(new ZipFile(file.toFile()), Files.size(file), faults);
            packed.checkNames();
            return packed;
        } catch (ZipException e) {
            throw faults.damaged(e);
        }
    }

    /** Refuses a directory of parts that would fill the memory, before it is read. */
    private static void checkDirectory(Path file, SourceFaults faults) throws IOException {
        try (var channel = FileChannel.open(file)) {
            int length = (int) Math.min(channel.size(), END_RECORD + COMMENT);
            var tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            channel.position(channel.size() - length);
            while (tail.hasRemaining() && channel.read(tail) >= 0) {}
            for (int i = length - END_RECORD; i >= 0; i--) {
                if (tail.getInt(i) == END_SIGNATURE) {
                    int parts = Short.toUnsignedInt(tail.getShort(i + 10));
                    if (parts > PARTS || Integer.toUnsignedLong(tail.getInt(i + 12)) > DIRECTORY) {
                        throw faults.outOfProportion();
                    }
                    return;
                }
            }
        }
        throw faults.damaged(null);
    }

    private void checkNames() throws IOException {
        var names = new HashSet<String>();
        if (!zip.stream().map(ZipEntry::getName).allMatch(names::add)) {
            close();
            throw faults.damaged(null);
        }
    }

    /** Returns whether this is a spreadsheet of OpenDocument: it says so in a part of its own. */
    boolean isOpenDocument() throws IOException {
        String type = beginning("mimetype", OPEN_DOCUMENT.length());
        return type != null && type.equals(OPEN_DOCUMENT);
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /**
     * Opens a part.
     *
     * @throws rubezh.text.Fault {@code TBL-015} if there is no such part
     */
    PackedPart part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            throw faults.damaged(null);
        }
        try {
            InputStream in = zip.getInputStream(entry);
            if (in == null) {
                throw faults.damaged(null);
            }
            return new PackedPart(in, entry, this::onUnpacked, faults);
        } catch (ZipException e) {
            throw faults.damaged(e);
        }
    }

    /** Returns the beginning of a part as text; null if there is no such part. */
    @Nullable String beginning(String name, int length) throws IOException {
        if (!has(name)) {
            return null;
        }
        try (PackedPart part = part(name)) {
            return new String(part.readNBytes(length), StandardCharsets.UTF_8);
        }
    }

    private void onUnpacked(int count) {
        unpacked += count;
        if (unpacked > UNPACKED || unpacked > PROPORTION_FROM && unpacked / size > PROPORTION) {
            throw faults.outOfProportion();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
