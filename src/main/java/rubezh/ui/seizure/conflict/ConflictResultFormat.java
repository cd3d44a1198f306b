package rubezh.ui.seizure.conflict;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.format.DomainFormat;
import rubezh.journal.RevisionId;
import rubezh.shape.RecordShape;
import rubezh.table.LineNames;
import rubezh.ui.seizure.conflict.ConflictResult.State;
import rubezh.ui.seizure.conflict.ConflictRow.Kind;

/** Formats what counts of a row of a record in conflict. */
record ConflictResultFormat(
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
            case ConflictChoice.Typed(Object value) -> new ConflictResult(State.TYPED, text(value));
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
