package rubezh.table.source;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Texts of an Excel workbook that cells refer to by their index. Kept packed in memory, a third of
 * what objects would take, as a file on the disk would show them; more than fits is refused.
 */
final class SharedTexts {
    static final SharedTexts NONE = new SharedTexts();

    private static final int BLOCK = 1024 * 1024;

    /** Blocks of texts in UTF-8; with their places they fit into 256 MB beside the program. */
    private static final int BLOCKS = 96;

    private static final int TEXTS = 4_000_000;

    private final List<byte[]> blocks = new ArrayList<>();

    /** Where each text begins: its block times {@link #BLOCK}, and the place in it. */
    private int[] begins = new int[1024];

    private int[] lengths = new int[1024];
    private int count;
    private int used = BLOCK;

    private SharedTexts() {}

    static SharedTexts read(XmlReader xml, SourceFaults faults) throws IOException {
        var texts = new SharedTexts();
        var text = new StringBuilder();
        while (xml.next()) {
            if (xml.begins("si")) {
                text.setLength(0);
            } else if (xml.begins("t")) {
                xml.appendText(text);
            } else if (xml.begins("rPh")) {
                xml.skip();
            } else if (xml.ends("si") && !texts.add(text.toString())) {
                throw faults.tooManyTexts();
            }
        }
        xml.finish();
        return texts;
    }

    /** Returns the text of an index; null if there is none. */
    @Nullable String text(int index) {
        if (index < 0 || index >= count) {
            return null;
        }
        byte[] block = blocks.get(begins[index] / BLOCK);
        return new String(block, begins[index] % BLOCK, lengths[index], StandardCharsets.UTF_8);
    }

    private boolean add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (blocks.isEmpty() || used + bytes.length > BLOCK) {
            if (blocks.size() == BLOCKS) {
                return false;
            }
            blocks.add(new byte[BLOCK]);
            used = 0;
        }
        if (count == begins.length) {
            int more = Math.min(TEXTS, 2 * count);
            begins = Arrays.copyOf(begins, more);
            lengths = Arrays.copyOf(lengths, more);
        }
        if (count == TEXTS) {
            return false;
        }
        System.arraycopy(bytes, 0, blocks.getLast(), used, bytes.length);
        begins[count] = (blocks.size() - 1) * BLOCK + used;
        lengths[count++] = bytes.length;
        used += bytes.length;
        return true;
    }
}
