package rubezh.cli.output;

import module java.base;

import rubezh.bundle.transfer.RecordOutcome.RecordHeadline;
import rubezh.bundle.transfer.RefusedRecord;
import rubezh.format.DomainFormat;
import rubezh.json.JsonObjectWriter;
import rubezh.text.DateFormatter;

/**
 * Cases of revoked computers that a bundle has, as text and as JSON.
 *
 * @param zone time zone that times are shown in
 */
public record RefusedRecordText(ConsoleOutput output, DomainFormat format, ZoneId zone) {
    /**
     * Prints the cases that are refused because headquarters revoked their computer.
     *
     * @param admitted whether they were let in just now
     */
    public void print(List<RefusedRecord> records, boolean admitted, boolean json) {
        if (json) {
            var tree = new JsonObjectWriter().put("admitted", admitted);
            tree.putList("cases", records, RefusedRecordText::tree);
            output.printJson("enrol", tree.tree());
            return;
        }
        String key = admitted ? "cli.enrol.admitted" : "cli.enrol.refused";
        output.printMessage(records.isEmpty() ? "cli.enrol.refused.none" : key, records.size());
        if (!records.isEmpty()) {
            var table =
                    new TextTable(
                            Stream.of("number", "goods", "start", "at", "revisions", "state", "id")
                                    .map(c -> output.messages().text("enrol.refused." + c))
                                    .toList(),
                            List.of(false, false, false, false, true, false, false));
            records.forEach(record -> table.row(row(record)));
            table.lines().forEach(output::printLine);
        }
    }

    private List<String> row(RefusedRecord record) {
        return List.of(
                record.headline().number(),
                goods(record.headline()),
                start(record.headline().start()),
                time(record.at()),
                String.valueOf(record.ids().size()),
                output.messages().text(record.stateKey()),
                record.recordId().toString());
    }

    private String goods(RecordHeadline headline) {
        return format.goods(
                headline.substance(), headline.amount(), headline.traces(), headline.items());
    }

    private String start(String start) {
        try {
            return time(OffsetDateTime.parse(start));
        } catch (DateTimeParseException e) {
            return start;
        }
    }

    private static Map<String, Object> tree(RefusedRecord record) {
        return new JsonObjectWriter()
                .putAll(record, "recordId", "replica", "station", "known", "at")
                .putAll(record.headline(), "number", "start", "substance", "amount")
                .put("revisions", record.ids())
                .tree();
    }

    private String time(OffsetDateTime time) {
        return DateFormatter.in(output.messages().language())
                .dateTime(time.atZoneSameInstant(zone).toLocalDateTime());
    }
}
