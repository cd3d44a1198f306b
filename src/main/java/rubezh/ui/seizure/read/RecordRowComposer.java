package rubezh.ui.seizure.read;

import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import module java.base;

import rubezh.domain.seizure.Absence;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.rules.Violation;
import rubezh.format.DomainFormat;
import rubezh.journal.RecordView.Candidate;
import rubezh.journal.RecordView.FieldConflict;
import rubezh.register.EvidenceNumbers;
import rubezh.register.HistoryEntry;
import rubezh.shape.RecordShape;
import rubezh.ui.seizure.display.HistoryLineFormat;
import rubezh.ui.seizure.model.SectionDefinition;

/**
 * Composer of the rows of a record in the order of the layout: title, what has to be known,
 * sections with their filled fields, what could not be read, and who wrote it last. It touches no
 * node, so it runs on any thread.
 */
final class RecordRowComposer {
    private static final int PHOTOS_PER_ROW = 4;

    private final RecordShape<Seizure> shape;
    private final RecordContent content;
    private final Seizure seizure;
    private final DomainFormat format;
    private final RecordValues values;
    private final RecordFieldRows fields;
    private final List<RecordRow> rows = new ArrayList<>();
    private int sections;

    RecordRowComposer(RecordShape<Seizure> shape, RecordContent content, DomainFormat format) {
        this.shape = shape;
        this.content = content;
        this.seizure = content.record().seizure();
        this.format = format;
        this.values = new RecordValues(seizure, format);
        this.fields = new RecordFieldRows(shape, seizure, format, values);
    }

    List<RecordRow> rows() {
        rows.add(title());
        rows.addAll(new RecordNotices(content, format, values).rows());
        List<SectionDefinition> all = SectionDefinition.of(shape);
        addEventAndPlace(all.get(0), all.get(1));
        all.stream().skip(2).forEach(this::addSection);
        addAbsences();
        addUnreadable();
        content.history().stream()
                .filter(HistoryEntry::holds)
                .findFirst()
                .map(newest -> HistoryLineFormat.oneLine(newest, format.messages()))
                .map(last -> new RecordRow.Closing(format.messages().text("read.last", last)))
                .ifPresent(rows::add);
        new RecordApproval(content, format).row().ifPresent(rows::add);
        return rows;
    }

    private RecordRow title() {
        String number = seizure.header().number();
        String title =
                number == null
                        ? format.messages().text("read.title.none")
                        : format.messages().text("read.title", RecordValues.raw(number));
        String post = values.text(shape.get(seizure, PLACE_POST.pointer()));
        String revisions =
                format.messages().text("read.revisions", content.record().view().revisions());
        return new RecordRow.Title(
                title,
                Stream.of(post, revisions)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }

    private void addHeading(String title) {
        rows.add(new RecordRow.Heading(++sections + ". " + title));
    }

    /** Adds the first two sections as one, event at the left, place and route at the right. */
    private void addEventAndPlace(SectionDefinition event, SectionDefinition place) {
        List<RecordRow.Fact> left = fields.facts(event.all());
        List<RecordRow.Fact> right = fields.facts(place.all());
        if (left.isEmpty() && right.isEmpty()) {
            return;
        }
        addHeading(format.messages().text("read.section.event"));
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            var pair = new ArrayList<RecordRow.Fact>();
            pair.add(i < left.size() ? left.get(i) : new RecordRow.Fact("", ""));
            if (i < right.size()) {
                pair.add(right.get(i));
            }
            rows.add(new RecordRow.Facts(pair));
        }
        Stream.concat(event.lists().stream(), place.lists().stream())
                .forEach(list -> rows.addAll(fields.table(list, false)));
    }

    private void addSection(SectionDefinition section) {
        var found = new ArrayList<RecordRow>(fields.rows(section.all()));
        boolean several =
                section.lists().stream()
                                .filter(list -> !shape.lines(seizure, list).isEmpty())
                                .count()
                        > 1;
        String title = format.messages().text(section.titleKey());
        for (String list : section.lists()) {
            boolean titled = several && !format.section(list).equals(title);
            found.addAll(fields.table(list, titled));
        }
        if (section.name().equals("concealment")) {
            found.addAll(photos());
        }
        if (!found.isEmpty()) {
            addHeading(title);
            rows.addAll(found);
        }
    }

    private List<RecordRow> photos() {
        List<Attachment> photos =
                seizure.evidence().attachments().stream()
                        .filter(line -> line.content() != null && line.media() != null)
                        .filter(line -> String.valueOf(line.media()).startsWith("image/"))
                        .toList();
        var found = new ArrayList<RecordRow>();
        for (int i = 0; i < photos.size(); i += PHOTOS_PER_ROW) {
            int end = Math.min(photos.size(), i + PHOTOS_PER_ROW);
            found.add(new RecordRow.Photos(photos.subList(i, end)));
        }
        return found;
    }

    private void addAbsences() {
        var facts = new ArrayList<RecordRow.Fact>();
        for (Absence absence : seizure.header().absences()) {
            String field = absence.field();
            if (field != null && absence.reason() != null) {
                facts.add(
                        new RecordRow.Fact(format.fieldAt(field), format.label(absence.reason())));
            }
        }
        if (!facts.isEmpty()) {
            addHeading(format.section(HEADER_ABSENCES.path()));
            rows.addAll(RecordFieldRows.pairs(facts));
        }
    }

    /** Adds the values that are not of the type of their field, as they stand in the record. */
    private void addUnreadable() {
        var problems = content.record().problems();
        if (!problems.isEmpty()) {
            addHeading(format.messages().text("read.section.unreadable"));
            problems.forEach(problem ->
                    rows.add(
                            new RecordRow.Facts(
                                    List.of(
                                            new RecordRow.Fact(
                                                    RecordValues.raw(
                                                            format.fieldAt(problem.pointer())),
                                                    RecordValues.raw(problem.raw()))))));
        }
    }

    /** Sentences on what has to be known of a record before it is read. */
    private record RecordNotices(RecordContent content, DomainFormat format, RecordValues values) {
        List<RecordRow> rows() {
            var sentences = new ArrayList<String>();
            if (!content.exclusions().isEmpty()) {
                String reasons =
                        content.exclusions().stream()
                                .map(format::exclusion)
                                .collect(Collectors.joining(", "));
                sentences.add(text("cli.show.not-counted", reasons));
            }
            if (!content.record().flags().isEmpty()) {
                sentences.add(text("cli.show.marks", format.flags(content.record().flags())));
            }
            content.violations().stream()
                    .filter(EvidenceNumbers::concerns)
                    .forEach(violation -> sentences.add(sentence("cli.show.evidence", violation)));
            content.invalidating()
                    .forEach(violation -> sentences.add(sentence("cli.show.invalid", violation)));
            content.record().view().conflicts().forEach(c -> sentences.add(sentence(c)));
            return sentences.stream().<RecordRow>map(RecordRow.Warning::new).toList();
        }

        private String text(String key, Object... arguments) {
            return format.messages().text(key, arguments);
        }

        private String sentence(String key, Violation violation) {
            return RecordValues.raw(
                    text(
                            key,
                            format.fieldAt(violation.pointer()),
                            format.violation(violation),
                            violation.code()));
        }

        private String sentence(FieldConflict conflict) {
            String pointer = conflict.pointer();
            String label = pointer.isEmpty() ? text("cli.show.whole") : format.fieldAt(pointer);
            String candidates =
                    conflict.candidates().stream()
                            .map(candidate -> value(pointer, candidate))
                            .collect(Collectors.joining(" | "));
            return RecordValues.raw(text("cli.show.conflict", label, candidates));
        }

        private String value(String pointer, Candidate candidate) {
            String value =
                    pointer.isEmpty()
                            ? text(
                                    Boolean.TRUE.equals(candidate.value())
                                            ? "cli.show.cancelled"
                                            : "cli.show.kept")
                            : values.plain(pointer, candidate.value());
            return content.history().stream()
                    .filter(entry -> entry.id().equals(candidate.revision()))
                    .findFirst()
                    .map(entry ->
                            text(
                                    "read.conflict",
                                    value,
                                    HistoryLineFormat.author(entry, format.messages())))
                    .orElse(value);
        }
    }
}
