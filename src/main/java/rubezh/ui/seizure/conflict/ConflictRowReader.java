package rubezh.ui.seizure.conflict;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.format.DomainFormat;
import rubezh.journal.RecordView.Candidate;
import rubezh.journal.RecordView.FieldConflict;
import rubezh.journal.RevisionId;
import rubezh.journal.ValueTree;
import rubezh.narrative.TextDiff.Kind;
import rubezh.narrative.TextDiff.TextPart;
import rubezh.register.conflict.ContestedRecord;
import rubezh.register.conflict.TwinLines;
import rubezh.shape.Field;
import rubezh.shape.Pointer;
import rubezh.shape.RecordShape;
import rubezh.ui.seizure.review.ChangeFormat;

/** Composes the rows of a record in conflict, in the order of the paper. */
final class ConflictRowReader {
    private final RecordShape<Seizure> shape;
    private final ContestedRecord contested;
    private final SideFormat sides;
    private final DomainFormat format;
    private final ChangeFormat values;

    ConflictRowReader(
            RecordShape<Seizure> shape,
            ContestedRecord contested,
            SideFormat sides,
            DomainFormat format) {
        this.shape = shape;
        this.contested = contested;
        this.sides = sides;
        this.format = format;
        Seizure merged = contested.record().seizure();
        this.values = new ChangeFormat(shape, merged, merged, format);
    }

    List<ConflictRow> rows() {
        return Stream.concat(
                        contested.conflicts().stream().map(this::row),
                        contested.twins().stream().map(this::row))
                .sorted((one, other) -> values.compare(one.pointer(), other.pointer()))
                .toList();
    }

    private ConflictRow row(FieldConflict conflict) {
        String pointer = conflict.pointer();
        Optional<Field> field = shape.field(Pointer.of(pointer).fieldPath());
        ConflictRow.Kind kind = kind(pointer, field);
        return new ConflictRow(
                pointer,
                kind,
                pointer.isEmpty() ? text("cli.show.whole") : values.label(pointer),
                note(kind, conflict),
                cells(conflict),
                field.orElse(null),
                contested.newest(conflict).revision());
    }

    /** Returns the kind of a row; a section is told as a field that nobody types. */
    private static ConflictRow.Kind kind(String pointer, Optional<Field> field) {
        if (pointer.isEmpty()) {
            return ConflictRow.Kind.RECORD;
        }
        if (isLine(pointer)) {
            return ConflictRow.Kind.LINE;
        }
        return field.filter(Field::list).isPresent()
                ? ConflictRow.Kind.LIST
                : ConflictRow.Kind.FIELD;
    }

    private static boolean isLine(String pointer) {
        return Pointer.isId(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    private String note(ConflictRow.Kind kind, FieldConflict conflict) {
        return switch (kind) {
            case LINE -> text("conflict.note.line");
            case RECORD -> text("conflict.note.record");
            case FIELD, LIST, TWINS -> {
                List<Candidate> all = conflict.candidates();
                yield all.size() == 2
                        ? values.difference(
                                conflict.pointer(), left(all).value(), right(all).value())
                        : "";
            }
        };
    }

    private Candidate left(List<Candidate> two) {
        return isLeft(two.getFirst().revision()) ? two.getFirst() : two.getLast();
    }

    private Candidate right(List<Candidate> two) {
        return isLeft(two.getFirst().revision()) ? two.getLast() : two.getFirst();
    }

    private boolean isLeft(RevisionId revision) {
        return contested.sideOf(revision) == 0;
    }

    private List<ConflictCell> cells(FieldConflict conflict) {
        List<Candidate> all = conflict.candidates();
        long lefts = all.stream().filter(one -> isLeft(one.revision())).count();
        var cells = new ArrayList<ConflictCell>();
        for (Candidate candidate : all) {
            boolean left = isLeft(candidate.revision());
            boolean alone = left ? lefts == 1 : all.size() - lefts == 1;
            cells.add(
                    new ConflictCell(
                            candidate.revision(),
                            left,
                            alone ? "" : sides.brief(candidate.revision()),
                            value(conflict.pointer(), candidate.value()),
                            words(conflict, candidate),
                            candidate.value()));
        }
        return cells;
    }

    private String value(String pointer, @Nullable Object plain) {
        if (pointer.isEmpty()) {
            return text(Boolean.TRUE.equals(plain) ? "cli.show.cancelled" : "cli.show.kept");
        }
        return plain == null && isLine(pointer)
                ? text("conflict.line.removed")
                : values.value(pointer, plain);
    }

    /** Returns the words of a long text, those marked that only one of two sides has. */
    private List<TextPart> words(FieldConflict conflict, Candidate candidate) {
        List<Candidate> all = conflict.candidates();
        if (all.size() != 2 || conflict.pointer().isEmpty()) {
            return List.of();
        }
        boolean first = candidate == all.getFirst();
        Kind others = first ? Kind.ADDED : Kind.REMOVED;
        return ChangeFormat.words(
                        value(conflict.pointer(), all.getFirst().value()),
                        value(conflict.pointer(), all.getLast().value()))
                .stream()
                .filter(part -> part.kind() != others)
                .toList();
    }

    private ConflictRow row(TwinLines twins) {
        return new ConflictRow(
                twins.second(),
                ConflictRow.Kind.TWINS,
                text(
                        "conflict.twins.label",
                        values.label(twins.first()),
                        values.label(twins.second())),
                text("conflict.note.twins"),
                List.of(
                        twin(twins.first(), twins.firstAddedBy()),
                        twin(twins.second(), twins.secondAddedBy())),
                null,
                twins.secondAddedBy());
    }

    private ConflictCell twin(String line, RevisionId revision) {
        Object plain = ValueTree.at(contested.record().view().body(), line);
        return new ConflictCell(
                revision, isLeft(revision), "", values.value(line, plain), List.of(), line);
    }

    private String text(String key, Object... arguments) {
        return format.messages().text(key, arguments);
    }
}
