package rubezh.ui.seizure.list;

import java.util.function.Consumer;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.report.service.ListRequest;

/** Actions of the list on other screens. */
public record ListActions(
        Runnable create,
        Consumer<SeizureRow> copy,
        Runnable repeat,
        Runnable fromTemplate,
        Consumer<SeizureRow> open,
        Consumer<SeizureRow> edit,
        Consumer<SeizureRow> toggleMark,
        Consumer<SeizureRow> settle,
        Consumer<SeizureRow> takeBack,
        Consumer<ListRequest> print,
        Consumer<Query> extract) {}
