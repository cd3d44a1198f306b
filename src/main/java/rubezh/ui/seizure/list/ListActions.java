package rubezh.ui.seizure.list;

import org.jspecify.annotations.Nullable;
import rubezh.register.SeizureRow;

/** Actions of the list on other screens. A row is null while none is selected. */
public interface ListActions {
    void create();

    void copy(@Nullable SeizureRow row);

    void repeat();

    void fromTemplate();

    void open(@Nullable SeizureRow row);

    void toggleDeletionMark(@Nullable SeizureRow row);
}
