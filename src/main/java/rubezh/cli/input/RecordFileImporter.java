package rubezh.cli.input;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.cli.input.SeizureJsonReader.ParsedSeizure;
import rubezh.cli.output.CodesTable;
import rubezh.cli.output.ConsoleOutput;
import rubezh.domain.seizure.rules.Violation;
import rubezh.format.DomainFormat;
import rubezh.register.Register;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.shape.Pointer;
import rubezh.text.Fault;

/** Seizures of a file on their way into the register: all or none, or those without errors. */
public final class RecordFileImporter {
    private final Register register;
    private final List<ParsedSeizure> inputs;
    private final List<SaveRequest> requests;
    private final DomainFormat format;
    private final ViolationText refusals = new ViolationText();
    private final ViolationText hints = new ViolationText();
    private final RejectsFile rejects = new RejectsFile();
    private final List<RecordedRow> recorded = new ArrayList<>();

    /**
     * A record that was written.
     *
     * @param position position in the input, from 1
     * @param offeredTo station that it is offered to; null for a record of this station
     */
    private record RecordedRow(
            int position, String number, List<Violation> hints, @Nullable String offeredTo) {}

    /**
     * @param requests one request for each input, in order
     */
    public RecordFileImporter(
            Register register,
            List<ParsedSeizure> inputs,
            List<SaveRequest> requests,
            DomainFormat format) {
        this.register = register;
        this.inputs = List.copyOf(inputs);
        this.requests = List.copyOf(requests);
        this.format = format;
    }

    /** Records all, or none if one has an error. */
    public void recordAll() {
        List<Integer> all = positions();
        List<SaveResult> results = register.recordAll(requests);
        refuse(all, results);
        if (rejects.size() == 0) {
            note(all, results);
        }
    }

    /**
     * Records those without errors. A refused record blocks its batch, so the rest is tried again
     * until none is refused.
     */
    public void recordValid() {
        List<Integer> left = positions();
        while (!left.isEmpty()) {
            List<SaveResult> results =
                    register.recordAll(left.stream().map(requests::get).toList());
            List<Integer> valid = refuse(left, results);
            if (valid.size() == left.size()) {
                note(valid, results);
                break;
            }
            left = valid;
        }
    }

    private List<Integer> positions() {
        var positions = new ArrayList<Integer>();
        for (int i = 0; i < inputs.size(); i++) {
            positions.add(i);
        }
        return positions;
    }

    /** Notes the errors of the refused records and returns the positions of the others. */
    private List<Integer> refuse(List<Integer> positions, List<SaveResult> results) {
        var valid = new ArrayList<Integer>();
        for (int i = 0; i < results.size(); i++) {
            int position = positions.get(i);
            if (results.get(i) instanceof SaveResult.Refused(List<Violation> violations)
                    && !violations.isEmpty()) {
                refuse(position, inputs.get(position).without(violations));
            } else {
                valid.add(position);
            }
        }
        return valid;
    }

    private void refuse(int position, List<Violation> violations) {
        ParsedSeizure input = inputs.get(position);
        rejects.add(position + 1, input, violations, format);
        violations.forEach(violation -> refusals.add(line(position, violation)));
    }

    private ViolationText.Line line(int position, Violation violation) {
        String where = (violation.code() + " " + inputs.get(position).place(violation)).strip();
        return new ViolationText.Line(
                violation.code(),
                (position + 1) + ". " + where,
                format.violation(violation) + codes(violation));
    }

    /** Names the command that lists the codes of a field; empty for a field without codes. */
    private String codes(Violation violation) {
        String path = Pointer.of(violation.pointer()).fieldPath();
        return CodesTable.fields().containsKey(path)
                ? " " + format.messages().text("cli.record.codes", path)
                : "";
    }

    private void note(List<Integer> positions, List<SaveResult> results) {
        for (int i = 0; i < results.size(); i++) {
            int position = positions.get(i);
            RecordedRow row = row(position + 1, results.get(i));
            recorded.add(row);
            row.hints().forEach(hint -> hints.add(line(position, hint)));
        }
    }

    private static RecordedRow row(int position, SaveResult result) {
        return switch (result) {
            case SaveResult.Saved saved ->
                    new RecordedRow(
                            position,
                            Objects.toString(saved.number(), ""),
                            saved.hints(),
                            saved.offeredTo());
            case SaveResult.Unchanged unchanged ->
                    new RecordedRow(
                            position, Objects.toString(unchanged.number(), ""), List.of(), null);
            case SaveResult.Refused refused ->
                    throw new IllegalStateException("not recorded: " + refused.violations());
            case SaveResult.Overtaken overtaken ->
                    throw new Fault(Fault.Exit.CONFLICTS, "APP-009", overtaken.station());
        };
    }

    /** Prints the numbers given, then errors and hints. */
    public void print(ConsoleOutput output) {
        recorded.forEach(row -> output.printLine(row.number()));
        recorded.stream()
                .filter(row -> row.offeredTo() != null)
                .forEach(row ->
                        output.printMessage(
                                "cli.record.offered",
                                row.number(),
                                String.valueOf(row.offeredTo())));
        refusals.print(output);
        if (!hints.isEmpty()) {
            output.printMessage("cli.record.hints");
            hints.print(output);
        }
    }

    /** Returns the numbers given with their hints, and the records that were refused. */
    public Map<String, Object> tree() {
        List<Object> rows =
                recorded.stream()
                        .<Object>map(row ->
                                Map.of(
                                        "record", (long) row.position(),
                                        "number", row.number(),
                                        "hints", hints(row)))
                        .toList();
        return Map.of("rows", rows, "rejected", rejects.errors());
    }

    private List<Object> hints(RecordedRow row) {
        ParsedSeizure input = inputs.get(row.position() - 1);
        return row.hints().stream()
                .<Object>map(hint -> RejectsFile.tree(hint, input, format))
                .toList();
    }

    public int recorded() {
        return recorded.size();
    }

    public RejectsFile rejects() {
        return rejects;
    }
}
