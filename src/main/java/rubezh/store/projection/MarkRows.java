package rubezh.store.projection;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.evidence.PartRef.Part;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.register.mark.MarkedItem.ImageRef;

/** Table of the goods whose marks are described or pictured, so that no case is opened for them. */
public final class MarkRows {
    /** Name of the table. */
    public static final String TABLE = "press_marks";

    /** Separator of pictures in their column. */
    public static final String SEPARATOR = ";";

    static final String COLUMNS =
            ", words TEXT NOT NULL, text TEXT NOT NULL, substance TEXT, amount TEXT,"
                    + " pictures TEXT NOT NULL";

    private MarkRows() {}

    static List<List<@Nullable Object>> of(Seizure seizure) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (SeizedItem item : seizure.items()) {
            String words = PressMark.words(item.appearance().marks());
            String pictures =
                    seizure.evidence().attachments().stream()
                            .filter(file -> shows(file, item))
                            .map(MarkRows::picture)
                            .collect(Collectors.joining(SEPARATOR));
            if (!words.isEmpty() || !pictures.isEmpty()) {
                rows.add(
                        Arrays.asList(
                                words,
                                Objects.requireNonNullElse(item.appearance().marks(), ""),
                                item.substance() == null ? null : item.substance().code(),
                                item.amount() == null ? null : item.amount().toString(),
                                pictures));
            }
        }
        return rows;
    }

    private static boolean shows(Attachment file, SeizedItem item) {
        return file.content() != null
                && Objects.requireNonNullElse(file.media(), "").startsWith("image/")
                && file.shows() != null
                && file.shows().part() == Part.MARKS
                && file.shows().id().equals(item.id());
    }

    private static String picture(Attachment file) {
        int turns = file.rotation() == null ? 0 : Math.floorMod(file.rotation(), 4);
        return new ImageRef(Objects.requireNonNull(file.content()), turns).toString();
    }
}
