package rubezh.ui.seizure.read;

import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rubezh.domain.seizure.Absence;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.format.DomainFormat;
import rubezh.shape.RecordShape;
import rubezh.ui.seizure.display.HistoryLineFormat;
import rubezh.ui.seizure.model.SectionDefinition;

/**
 * Composer of the rows of a record in the order of the paper: title, what has to be known, sections
 * with their filled fields, what could not be read, and who wrote it last. It touches no node, so
 * it runs on any thread.
 */
final class PaperComposer {
    private static final int PHOTOS_PER_ROW = 4;

    private final RecordShape<Seizure> shape;
    private final RecordContent content;
    private final Seizure seizure;
    private final DomainFormat format;
    private final PaperValues values;
    private final PaperFields fields;
    private final List<PaperRow> rows = new ArrayList<>();
    private int sections;

    PaperComposer(RecordShape<Seizure> shape, RecordContent content, DomainFormat format) {
        this.shape = shape;
        this.content = content;
        this.seizure = content.record().seizure();
        this.format = format;
        this.values = new PaperValues(seizure, format);
        this.fields = new PaperFields(shape, seizure, format, values);
    }

    List<PaperRow> rows() {
        rows.add(title());
        rows.addAll(new PaperNotices(content, format, values).rows());
        List<SectionDefinition> all = SectionDefinition.of(shape);
        addEventAndPlace(all.get(0), all.get(1));
        all.stream().skip(2).forEach(this::addSection);
        addAbsences();
        addUnreadable();
        if (!content.history().isEmpty()) {
            String last =
                    HistoryLineFormat.oneLine(content.history().getFirst(), format.messages());
            rows.add(new PaperRow.Closing(format.messages().text("read.last", last)));
        }
        new PaperApproval(content, format).row().ifPresent(rows::add);
        return rows;
    }

    private PaperRow title() {
        String number = seizure.header().number();
        String title =
                number == null
                        ? format.messages().text("read.title.none")
                        : format.messages().text("read.title", PaperValues.raw(number));
        String post = values.text(shape.get(seizure, PLACE_POST.pointer()));
        String revisions =
                format.messages().text("read.revisions", content.record().view().revisions());
        return new PaperRow.Title(
                title,
                Stream.of(post, revisions)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }

    private void addHeading(String title) {
        rows.add(new PaperRow.Heading(++sections + ". " + title));
    }

    /** Adds the first two sections as one, event at the left, place and route at the right. */
    private void addEventAndPlace(SectionDefinition event, SectionDefinition place) {
        List<PaperRow.Fact> left = fields.facts(event.all());
        List<PaperRow.Fact> right = fields.facts(place.all());
        if (left.isEmpty() && right.isEmpty()) {
            return;
        }
        addHeading(format.messages().text("read.section.event"));
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            var pair = new ArrayList<PaperRow.Fact>();
            pair.add(i < left.size() ? left.get(i) : new PaperRow.Fact("", ""));
            if (i < right.size()) {
                pair.add(right.get(i));
            }
            rows.add(new PaperRow.Facts(pair));
        }
        Stream.concat(event.lists().stream(), place.lists().stream())
                .forEach(list -> rows.addAll(fields.table(list, false)));
    }

    private void addSection(SectionDefinition section) {
        var found = new ArrayList<PaperRow>(fields.rows(section.all()));
        boolean several =
                section.lists().stream()
                                .filter(list -> !shape.lines(seizure, list).isEmpty())
                                .count()
                        > 1;
        section.lists().forEach(list -> found.addAll(fields.table(list, several)));
        if (section.name().equals("concealment")) {
            found.addAll(photos());
        }
        if (!found.isEmpty()) {
            addHeading(format.messages().text(section.titleKey()));
            rows.addAll(found);
        }
    }

    private List<PaperRow> photos() {
        List<Attachment> photos =
                seizure.evidence().attachments().stream()
                        .filter(line -> line.content() != null && line.media() != null)
                        .filter(line -> String.valueOf(line.media()).startsWith("image/"))
                        .toList();
        var found = new ArrayList<PaperRow>();
        for (int i = 0; i < photos.size(); i += PHOTOS_PER_ROW) {
            int end = Math.min(photos.size(), i + PHOTOS_PER_ROW);
            found.add(new PaperRow.Photos(photos.subList(i, end)));
        }
        return found;
    }

    private void addAbsences() {
        var facts = new ArrayList<PaperRow.Fact>();
        for (Absence absence : seizure.header().absences()) {
            String field = absence.field();
            if (field != null && absence.reason() != null) {
                facts.add(new PaperRow.Fact(format.fieldAt(field), format.label(absence.reason())));
            }
        }
        if (!facts.isEmpty()) {
            addHeading(format.section(HEADER_ABSENCES.path()));
            rows.addAll(PaperFields.pairs(facts));
        }
    }

    /** Adds the values that are not of the type of their field, as they stand in the record. */
    private void addUnreadable() {
        var problems = content.record().problems();
        if (!problems.isEmpty()) {
            addHeading(format.messages().text("read.section.unreadable"));
            problems.forEach(problem ->
                    rows.add(
                            new PaperRow.Facts(
                                    List.of(
                                            new PaperRow.Fact(
                                                    PaperValues.raw(
                                                            format.fieldAt(problem.pointer())),
                                                    PaperValues.raw(problem.raw()))))));
        }
    }
}
