package rubezh.ui.seizure.conflict;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.format.DomainFormat;
import rubezh.journal.ConflictDecisions;
import rubezh.journal.RevisionId;
import rubezh.shape.RecordShape;
import rubezh.table.LineNames;
import rubezh.text.BlankCharacters;
import rubezh.ui.seizure.conflict.ConflictResult.State;
import rubezh.ui.seizure.conflict.ConflictRow.Kind;

/**
 * View model of the decisions on one record: what is chosen or typed in each row, the current row
 * and the reason. Nothing is written here.
 */
final class ConflictDecisionModel {
    private final RecordShape<Seizure> shape;
    private final Supplier<DomainFormat> format;
    private final ReadOnlyObjectWrapper<@Nullable ConflictDocument> document =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ConflictRow> current =
            new ReadOnlyObjectWrapper<>();
    private final ObservableMap<String, ConflictChoice> choices = FXCollections.observableHashMap();
    private final StringProperty reason = new SimpleStringProperty("");

    /**
     * @param format returns the format of the current language
     */
    ConflictDecisionModel(RecordShape<Seizure> shape, Supplier<DomainFormat> format) {
        this.shape = shape;
        this.format = format;
    }

    /** Returns the record shown; null without one. */
    ReadOnlyObjectProperty<@Nullable ConflictDocument> document() {
        return document.getReadOnlyProperty();
    }

    /** Returns the row that the keys decide; null without one. */
    ReadOnlyObjectProperty<@Nullable ConflictRow> current() {
        return current.getReadOnlyProperty();
    }

    /** Returns what is decided so far, by pointer of the row. */
    ObservableMap<String, ConflictChoice> choices() {
        return choices;
    }

    StringProperty reason() {
        return reason;
    }

    /** Shows a record; of the same one all decisions stay whose values are still there. */
    void show(@Nullable ConflictDocument next) {
        ConflictDocument before = document.get();
        boolean same = next != null && before != null && next.recordId().equals(before.recordId());
        ConflictRow focused = current.get();
        if (same && next != null) {
            choices.entrySet().removeIf(e -> !next.allows(e.getKey(), e.getValue()));
        } else {
            choices.clear();
            reason.set("");
        }
        document.set(next);
        Optional<ConflictRow> kept =
                same && next != null && focused != null
                        ? next.row(focused.pointer())
                        : Optional.empty();
        current.set(kept.orElseGet(this::firstOpen));
    }

    List<ConflictRow> rows() {
        ConflictDocument shown = document.get();
        return shown == null ? List.of() : shown.rows();
    }

    void focus(@Nullable ConflictRow row) {
        current.set(row);
    }

    private @Nullable ConflictRow firstOpen() {
        return open().stream().findFirst().orElse(rows().isEmpty() ? null : rows().getFirst());
    }

    /** Moves to the next row, or with -1 to the one before. */
    void move(int step) {
        List<ConflictRow> all = rows();
        if (!all.isEmpty()) {
            int now = all.indexOf(current.get());
            current.set(all.get(Math.clamp((long) now + step, 0, all.size() - 1)));
        }
    }

    /** Moves to the next row without a decision, from the last to the first. */
    void moveToOpen() {
        List<ConflictRow> all = rows();
        int now = all.indexOf(current.get());
        for (int i = 1; i <= all.size(); i++) {
            ConflictRow row = all.get(Math.floorMod(now + i, all.size()));
            if (result(row).state() == State.OPEN) {
                current.set(row);
                return;
            }
        }
    }

    /** Takes the value of a column; of several there the next one at every press. */
    void take(boolean left) {
        ConflictRow row = current.get();
        List<ConflictCell> cells = row == null ? List.of() : row.side(left);
        if (row != null && !cells.isEmpty()) {
            int now = -1;
            if (choices.get(row.pointer()) instanceof ConflictChoice.Side(RevisionId revision)) {
                now = cells.stream().map(ConflictCell::revision).toList().indexOf(revision);
            }
            choose(row, cells.get((now + 1) % cells.size()).revision());
        }
    }

    void choose(ConflictRow row, RevisionId revision) {
        current.set(row);
        choices.put(row.pointer(), new ConflictChoice.Side(revision));
    }

    /** Takes all values of a list, or keeps both lines. */
    void takeBoth() {
        ConflictRow row = current.get();
        if (row != null && row.allowsBoth()) {
            choices.put(row.pointer(), new ConflictChoice.Both());
        }
    }

    /** Takes what was typed. */
    void type(ConflictRow row, Object value) {
        choices.put(row.pointer(), new ConflictChoice.Typed(value));
    }

    /** Drops the decision on the current row. */
    void reset() {
        ConflictRow row = current.get();
        if (row != null) {
            choices.remove(row.pointer());
        }
    }

    /** Decides all rows that are open by a rule. */
    void takeRest(ConflictRule rule) {
        for (ConflictRow row : open()) {
            rule.of(row).ifPresent(choice -> choices.put(row.pointer(), choice));
        }
    }

    /** Returns the rows without a decision. */
    List<ConflictRow> open() {
        return rows().stream().filter(row -> result(row).state() == State.OPEN).toList();
    }

    /** Returns whether everything is decided and the reason is given. */
    boolean isComplete() {
        return document.get() != null && open().isEmpty() && !BlankCharacters.isBlank(reason.get());
    }

    /** Returns what counts of a row. */
    ConflictResult result(ConflictRow row) {
        ConflictDocument shown = document.get();
        return shown == null
                ? ConflictResult.OPEN
                : new ConflictResultFormat(shape, shown, format.get())
                        .result(row, choices.get(row.pointer()));
    }

    /** Returns the decisions as the register takes them. */
    ConflictDecisions decisions() {
        return new ChosenValues(shape, rows(), choices).decisions();
    }

    /**
     * Values chosen in the rows of a record.
     *
     * @param choices what is decided, by pointer of the row
     */
    private record ChosenValues(
            RecordShape<Seizure> shape,
            List<ConflictRow> rows,
            Map<String, ConflictChoice> choices) {
        /** Returns the decisions as the register takes them. */
        ConflictDecisions decisions() {
            var chosen = new HashMap<String, RevisionId>();
            var typed = new HashMap<String, Object>();
            var removed = new HashSet<String>();
            for (ConflictRow row : rows) {
                switch (choices.get(row.pointer())) {
                    case ConflictChoice.Side(RevisionId revision) when row.kind() == Kind.TWINS ->
                            row.cells().stream()
                                    .filter(cell -> !cell.revision().equals(revision))
                                    .forEach(cell -> removed.add(String.valueOf(cell.plain())));
                    case ConflictChoice.Side(RevisionId revision) ->
                            chosen.put(row.pointer(), revision);
                    case ConflictChoice.Typed(Object value) -> typed.put(row.pointer(), value);
                    case ConflictChoice.Both() when row.kind() == Kind.LIST ->
                            typed.put(row.pointer(), ConflictFields.joined(shape, row));
                    case ConflictChoice.Both() -> {}
                    case null -> {}
                }
            }
            return new ConflictDecisions(chosen, typed, removed);
        }
    }

    /** Formats what counts of a row of a record in conflict. */
    private record ConflictResultFormat(
            RecordShape<Seizure> shape, ConflictDocument document, DomainFormat format) {
        /**
         * Returns what counts of a row.
         *
         * @param choice what is decided; null for nothing
         */
        ConflictResult result(ConflictRow row, @Nullable ConflictChoice choice) {
            return switch (choice) {
                case null -> row.kind() == Kind.TWINS ? bothLines() : ConflictResult.OPEN;
                case ConflictChoice.Side(RevisionId revision) ->
                        row.cell(revision)
                                .map(ConflictResultFormat::result)
                                .orElse(ConflictResult.OPEN);
                case ConflictChoice.Typed(Object value) ->
                        new ConflictResult(State.TYPED, text(value));
                case ConflictChoice.Both() ->
                        row.kind() == Kind.TWINS
                                ? bothLines()
                                : new ConflictResult(
                                        State.BOTH, text(ConflictFields.joined(shape, row)));
            };
        }

        private ConflictResult bothLines() {
            return new ConflictResult(State.BOTH, format.messages().text("conflict.twins.both"));
        }

        private static ConflictResult result(ConflictCell cell) {
            return new ConflictResult(cell.left() ? State.LEFT : State.RIGHT, cell.text());
        }

        private String text(Object value) {
            return LineNames.of(document.contested().record().seizure()).text(value, format);
        }
    }
}
