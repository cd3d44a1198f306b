package rubezh.ui.seizure;

import org.jspecify.annotations.Nullable;
import rubezh.register.Row;

/** Where the list leads. A row is null while none is selected. */
interface ListDeeds {
    void create();

    void copy(@Nullable Row row);

    void repeat();

    void fromTemplate();

    void open(@Nullable Row row);

    void mark(@Nullable Row row);
}
