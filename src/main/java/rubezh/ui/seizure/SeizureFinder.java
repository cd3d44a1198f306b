package rubezh.ui.seizure;

import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.Status;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.Finder;
import rubezh.ui.kit.FlagBadge;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.StatusBadge;

/**
 * Finder of records for the command palette.
 *
 * @param onOpen handler of the record id of a chosen hit
 */
record SeizureFinder(Catalogue catalogue, LiveLabels labels, Consumer<UUID> onOpen)
        implements Finder {
    @Override
    public String groupKey() {
        return "shell.palette.records";
    }

    @Override
    public char prefix() {
        return '#';
    }

    @Override
    public List<Result> find(String typed, int limit) {
        return BlankCharacters.isBlank(typed)
                ? List.of()
                : catalogue.page(Query.ALL.matching(typed), 0, limit).stream()
                        .map(this::result)
                        .toList();
    }

    private Result result(SeizureRow row) {
        return new Result(
                Feather.ARCHIVE,
                row.get(HEADER_NUMBER, String.class).orElse(""),
                details(row),
                "",
                StatusBadge.of(
                                row.indicators().voided(),
                                row.indicators().exclusions(),
                                row.get(HEADER_STATUS, Status.class).orElse(null))
                        .with(row.indicators().flags()),
                () -> onOpen.accept(row.recordId()));
    }

    /** Returns substance and amount of the first item, post, date and marks, as far as known. */
    private String details(SeizureRow row) {
        var parts = new ArrayList<String>();
        if (!row.items().isEmpty()) {
            SeizureRow.Item item = row.items().getFirst();
            if (item.substance() != null) {
                parts.add(labels.brief(item.substance()));
            }
            var amount = labels.format().goods(item.amount(), item.traces());
            if (amount != null) {
                parts.add(amount.toString());
            }
        }
        Optional.of(row.place(labels::brief)).filter(name -> !name.isEmpty()).ifPresent(parts::add);
        row.get(EVENT_START, OffsetDateTime.class)
                .map(time -> labels.format().dates().date(time.toLocalDate()))
                .ifPresent(parts::add);
        FlagBadge.of(row.indicators().flags())
                .forEach(mark -> parts.add(labels.format().messages().text(mark.key())));
        return String.join(", ", parts);
    }
}
