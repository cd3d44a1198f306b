package rubezh.ui.seizure.conflict;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.format.DomainFormat;
import rubezh.register.OpenRecord;
import rubezh.register.Register;
import rubezh.register.access.RecordAccessLog;
import rubezh.register.conflict.ConflictSide;
import rubezh.register.conflict.ContestedRecord;
import rubezh.shape.Field;
import rubezh.shape.Pointer;
import rubezh.table.LineNames;
import rubezh.ui.seizure.conflict.ConflictDocument.SideHead;
import rubezh.ui.seizure.conflict.ConflictGroup.AgreedLine;
import rubezh.ui.seizure.model.SectionDefinition;
import rubezh.ui.seizure.model.SeizureContext;

/** Reads a record in conflict and composes its columns. Call it off the JavaFX thread. */
record ConflictDocumentReader(SeizureContext context, DomainFormat format) {
    /** Reads a record and tells the audit log; empty unless it is in conflict. */
    Optional<ConflictDocument> open(UUID recordId) {
        Optional<ConflictDocument> found = read(recordId);
        found.ifPresent(
                _ -> register().accessLog().noteOpening(recordId, RecordAccessLog.Purpose.REVIEW));
        return found;
    }

    /** Reads a record again. */
    Optional<ConflictDocument> read(UUID recordId) {
        return contested(register(), recordId).map(this::document);
    }

    /** Returns a record with its sides; empty unless it is in conflict. */
    static Optional<ContestedRecord> contested(Register register, UUID recordId) {
        return register.open(recordId)
                .filter(record -> !record.view().conflicts().isEmpty())
                .map(record ->
                        ContestedRecord.of(
                                record, register.history(recordId), register.station().code()));
    }

    private Register register() {
        return context.register();
    }

    /** Composes a record. */
    ConflictDocument document(ContestedRecord contested) {
        var sides = new SideFormat(contested, format);
        var rows = new ConflictRowReader(context.shape(), contested, sides, format).rows();
        List<ConflictSide> all = contested.sides();
        String number = contested.record().seizure().header().number();
        return new ConflictDocument(
                contested,
                number == null ? format.messages().text("list.number.none") : number,
                subject(contested.record().seizure()),
                sides.common(),
                all.isEmpty() ? new SideHead(false, "", "") : sides.head(all.getFirst()),
                all.stream().skip(1).map(sides::head).toList(),
                groups(contested.record(), rows));
    }

    /** Returns time, place and substances in one line. */
    private String subject(Seizure seizure) {
        Stream<String> what =
                seizure.items().stream()
                        .map(item -> format.value(item.substance()))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .limit(2);
        Stream<String> where = Stream.of(start(seizure), format.value(seizure.place().post()));
        return Stream.concat(where, what)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String start(Seizure seizure) {
        OffsetDateTime start = seizure.event().start();
        return start == null ? "" : format.dates().dateTime(start.toLocalDateTime());
    }

    private List<ConflictGroup> groups(OpenRecord record, List<ConflictRow> rows) {
        var groups = new ArrayList<ConflictGroup>();
        var left = new ArrayList<>(rows);
        List<ConflictRow> whole = take(left, row -> row.pointer().isEmpty());
        add(groups, "cli.show.whole", whole, List.of());
        for (SectionDefinition section : SectionDefinition.of(context.shape())) {
            List<ConflictRow> own =
                    take(left, row -> section.contains(Pointer.of(row.pointer()).fieldPath()));
            add(groups, section.titleKey(), own, agreed(section, record, own));
        }
        add(groups, "conflict.group.other", left, List.of());
        return groups;
    }

    private void add(
            List<ConflictGroup> groups,
            String titleKey,
            List<ConflictRow> rows,
            List<AgreedLine> agreed) {
        if (!rows.isEmpty() || !agreed.isEmpty()) {
            groups.add(new ConflictGroup(format.messages().text(titleKey), rows, agreed));
        }
    }

    private static List<ConflictRow> take(List<ConflictRow> from, Predicate<ConflictRow> which) {
        List<ConflictRow> found = from.stream().filter(which).toList();
        from.removeAll(found);
        return found;
    }

    private List<AgreedLine> agreed(
            SectionDefinition section, OpenRecord record, List<ConflictRow> contested) {
        Set<String> asked =
                contested.stream().map(ConflictRow::pointer).collect(Collectors.toSet());
        var names = LineNames.of(record.seizure());
        var lines = new ArrayList<AgreedLine>();
        for (Field field : section.all()) {
            Object value = context.shape().get(record.seizure(), field.pointer());
            String text = names.text(value, format);
            if (!asked.contains(field.pointer()) && !text.isEmpty()) {
                lines.add(new AgreedLine(format.fieldAt(field.pointer()), text));
            }
        }
        for (String list : section.lists()) {
            int count = context.shape().lines(record.seizure(), list).size();
            if (count > 0) {
                String text = format.messages().text("conflict.lines", count);
                lines.add(new AgreedLine(format.section(list), text));
            }
        }
        return lines;
    }
}
