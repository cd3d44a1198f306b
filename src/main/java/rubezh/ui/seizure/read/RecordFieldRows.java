package rubezh.ui.seizure.read;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_CHAIN;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES_SEALS;
import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_GROSS;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;
import rubezh.format.DomainFormat;
import rubezh.format.RecordFormat;
import rubezh.shape.Field;
import rubezh.shape.RecordShape;
import rubezh.ui.seizure.model.FieldLayout;
import rubezh.ui.seizure.model.SeizureForm;

/** Rows of the filled fields and lines of a record. */
record RecordFieldRows(
        RecordShape<Seizure> shape, Seizure seizure, DomainFormat format, RecordValues values) {
    /** Length from which a text has rows of its own. */
    private static final int LONG_TEXT = 160;

    /** Longest part of a text in one row, so that no row takes long to lay out. */
    private static final int PART = 2_000;

    /** Width of the column of seals, in logical pixels. */
    private static final int SEALS = 96;

    /** Returns label and value of each filled field that is short. */
    List<RecordRow.Fact> facts(List<Field> fields) {
        return fields.stream().map(this::fact).filter(fact -> !fact.value().isEmpty()).toList();
    }

    private RecordRow.Fact fact(Field field) {
        return new RecordRow.Fact(
                format.fieldShort(field.path()),
                values.text(shape.get(seizure, field.pointer())),
                field.pointer());
    }

    /** Returns the rows of the filled fields, two short ones in a row. */
    List<RecordRow> rows(List<Field> fields) {
        List<RecordRow.Fact> all = facts(fields);
        var rows = new ArrayList<>(pairs(all.stream().filter(f -> !isLong(f)).toList()));
        all.stream().filter(RecordFieldRows::isLong).forEach(fact -> addParagraphs(rows, fact));
        return rows;
    }

    private static boolean isLong(RecordRow.Fact fact) {
        return fact.value().length() > LONG_TEXT || fact.value().contains("\n");
    }

    private static void addParagraphs(List<RecordRow> rows, RecordRow.Fact fact) {
        String label = fact.label();
        for (String paragraph : fact.value().split("\n")) {
            for (int start = 0; start < paragraph.length(); start += PART) {
                int end = Math.min(paragraph.length(), start + PART);
                String part = paragraph.substring(start, end);
                rows.add(new RecordRow.Paragraph(label, part, fact.pointer()));
                label = "";
            }
        }
    }

    static List<RecordRow> pairs(List<RecordRow.Fact> facts) {
        var rows = new ArrayList<RecordRow>();
        for (int i = 0; i < facts.size(); i += 2) {
            rows.add(new RecordRow.Facts(facts.subList(i, Math.min(facts.size(), i + 2))));
        }
        return rows;
    }

    /**
     * Returns a table of the lines of a list, without columns that are empty in all of them.
     *
     * @param list dotted path of the list
     * @param titled whether a line above tells what the list is
     */
    List<RecordRow> table(String list, boolean titled) {
        List<Record> lines = shape.lines(seizure, list);
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Field> fields =
                shape.fields().stream()
                        .filter(field -> list.equals(field.lines()) && isShown(field.path()))
                        .toList();
        List<Field> columns = columns(list, fields, lines);
        List<Field> details = new ArrayList<>(FieldLayout.detailFields(list, fields));
        details.removeAll(columns);
        var rows = new ArrayList<RecordRow>();
        if (titled) {
            rows.add(new RecordRow.Paragraph("", format.section(list), ""));
        }
        rows.add(new RecordRow.TableHead(cells(list, columns, lines.getFirst(), 0)));
        for (int i = 0; i < lines.size(); i++) {
            List<RecordRow.Cell> cells = cells(list, columns, lines.get(i), i + 1);
            rows.add(line(list, cells, details, lines.get(i)));
        }
        return rows;
    }

    private RecordRow line(
            String list, List<RecordRow.Cell> cells, List<Field> details, Record line) {
        return new RecordRow.TableLine(
                cells,
                details(list, details, line),
                details.stream().map(field -> pointer(list, field, line)).toList());
    }

    private static boolean isShown(String path) {
        return !FieldLayout.isGenerated(path) || path.equals(EVIDENCE_CUSTODY_CHAIN.path());
    }

    private List<Field> columns(String list, List<Field> fields, List<Record> lines) {
        return FieldLayout.columns(list, fields).stream()
                .flatMap(field -> withGross(field, fields))
                .filter(field -> lines.stream().anyMatch(line -> !value(field, line).isEmpty()))
                .toList();
    }

    /** Returns a column, and after the amount of goods that of the gross, as on the papers. */
    private static Stream<Field> withGross(Field column, List<Field> fields) {
        return column.path().equals(ITEMS_AMOUNT.path())
                ? Stream.concat(
                        Stream.of(column),
                        fields.stream()
                                .filter(one -> one.path().equals(ITEMS_WEIGHING_GROSS.path())))
                : Stream.of(column);
    }

    /** Returns the text of a field in a line; that of an amount says where there are traces. */
    private String value(Field field, Record line) {
        if (line instanceof SeizedItem item
                && item.isTrace()
                && field.path().equals(ITEMS_AMOUNT.path())) {
            return String.valueOf(format.goods(item.amount(), true));
        }
        return values.text(shape.valueInLine(field, line));
    }

    /** Returns the pointer of a field in a line of a list. */
    private static String pointer(String list, Field field, Record line) {
        return linePointer(list, line) + field.path().substring(list.length()).replace('.', '/');
    }

    private static String linePointer(String list, Record line) {
        return SeizureForm.linePointer(list, RecordShape.lineId(line));
    }

    private List<RecordRow.Cell> cells(String list, List<Field> columns, Record line, int number) {
        var cells = new ArrayList<RecordRow.Cell>();
        String head = format.messages().text("list.column.number");
        String pointer = linePointer(list, line);
        cells.add(new RecordRow.Cell(head, String.valueOf(number), 36, false, pointer));
        columns.forEach(field ->
                cells.add(
                        new RecordRow.Cell(
                                format.fieldShort(field.path()),
                                value(field, line),
                                FieldLayout.width(field),
                                FieldLayout.isNumeric(field),
                                pointer(list, field, line))));
        if (list.equals(ITEMS.path()) && hasSeals()) {
            cells.add(seals(line));
        }
        return cells;
    }

    /** Returns whether a package of goods has a seal, so that the goods have a column of them. */
    private boolean hasSeals() {
        return seizure.evidence().packages().stream()
                .anyMatch(one -> !one.seals().isEmpty() && !one.items().isEmpty());
    }

    /** Returns the seals of the packages that a line of goods is in. */
    private RecordRow.Cell seals(Record line) {
        var reference = new LineRef(RecordShape.lineId(line));
        List<EvidencePackage> packages =
                seizure.evidence().packages().stream()
                        .filter(one -> one.items().contains(reference))
                        .toList();
        String pointer =
                packages.stream()
                        .limit(1)
                        .map(one -> EVIDENCE_PACKAGES.pointer(one.id()))
                        .map(EVIDENCE_PACKAGES_SEALS::in)
                        .collect(Collectors.joining());
        return new RecordRow.Cell(
                format.fieldShort(EVIDENCE_PACKAGES_SEALS.path()),
                values.text(packages.stream().flatMap(one -> one.seals().stream()).toList()),
                SEALS,
                false,
                pointer);
    }

    private String details(String list, List<Field> fields, Record line) {
        var parts = new ArrayList<String>();
        if (list.equals(PARTIES_PERSONS.path()) && line instanceof Person person) {
            addAge(parts, person);
        }
        fields.forEach(field -> {
            String value = value(field, line);
            if (!value.isEmpty()) {
                parts.add(format.fieldShort(field.path()) + ": " + value);
            }
        });
        String pictures = new RecordFormat(seizure, format).showing(RecordShape.lineId(line));
        if (!pictures.isEmpty()) {
            parts.add(format.messages().text("common.part.pictures", pictures));
        }
        return String.join(" · ", parts);
    }

    /** Adds the age on the day of the seizure, unless the record states an age. */
    private void addAge(List<String> parts, Person person) {
        LocalDate birth = person.birth();
        OffsetDateTime start = seizure.event().start();
        if (person.age() == null
                && birth != null
                && start != null
                && !birth.isAfter(start.toLocalDate())) {
            long years = ChronoUnit.YEARS.between(birth, start.toLocalDate());
            parts.add(format.messages().text("read.age", years));
        }
    }
}
