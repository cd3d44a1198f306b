package rubezh.cli.input;

import module java.base;

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
import rubezh.text.InvisibleCharacters;

/** Seizures of a file on their way into the register: all or none, or those without errors. */
public final class RecordFileImporter {
    private final Register register;
    private final List<ParsedSeizure> inputs;
    private final List<SaveRequest> requests;
    private final DomainFormat format;
    private final RefusalText refusals = new RefusalText();
    private final RejectsFile rejects = new RejectsFile();
    private int recorded;

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

    /** Records all, or none if one has an error; prints the numbers. */
    public void recordAll(ConsoleOutput output) {
        List<Integer> all = positions();
        List<SaveResult> results = register.recordAll(requests);
        refuse(all, results);
        if (rejects.size() == 0) {
            results.forEach(result -> print(result, output));
        }
        refusals.print(output);
    }

    /**
     * Records those without errors. A refused record blocks its batch, so the rest is tried again
     * until none is refused.
     */
    public void recordValid(ConsoleOutput output) {
        List<Integer> left = positions();
        while (!left.isEmpty()) {
            List<SaveResult> results =
                    register.recordAll(left.stream().map(requests::get).toList());
            List<Integer> valid = refuse(left, results);
            if (valid.size() == left.size()) {
                results.forEach(result -> print(result, output));
                break;
            }
            left = valid;
        }
        refusals.print(output);
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
        for (Violation violation : violations) {
            String where = (violation.code() + " " + input.place(violation)).strip();
            refusals.add(
                    new RefusalText.Line(
                            violation.code(),
                            (position + 1) + ". " + where,
                            format.violation(violation) + codes(violation)));
        }
    }

    /** Names the command that lists the codes of a field; empty for a field without codes. */
    private String codes(Violation violation) {
        String path = Pointer.of(violation.pointer()).fieldPath();
        return CodesTable.fields().containsKey(path)
                ? " " + format.messages().text("cli.record.codes", path)
                : "";
    }

    private void print(SaveResult result, ConsoleOutput output) {
        recorded++;
        switch (result) {
            case SaveResult.Saved saved -> output.printLine(Objects.toString(saved.number(), ""));
            case SaveResult.Unchanged unchanged ->
                    output.printLine(Objects.toString(unchanged.number(), ""));
            case SaveResult.Refused refused ->
                    throw new IllegalStateException("not printed: " + refused.violations());
            case SaveResult.Overtaken overtaken ->
                    throw new Fault(Fault.Exit.CONFLICTS, "APP-009", overtaken.station());
        }
    }

    public int recorded() {
        return recorded;
    }

    public RejectsFile rejects() {
        return rejects;
    }

    /**
     * Errors of refused records: each on a line of its own, or, if there are many, grouped by rule
     * with their number and the first places.
     */
    private static final class RefusalText {
        private static final int LINES = 20;
        private static final int PLACES = 3;
        private final List<Line> lines = new ArrayList<>();

        /**
         * One error.
         *
         * @param code code of the rule
         * @param place record and pointer, {@code 12. QTY-006 /items/0/packages}
         * @param sentence what is wrong
         */
        record Line(String code, String place, String sentence) {}

        void add(Line line) {
            lines.add(line);
        }

        void print(ConsoleOutput output) {
            if (lines.size() <= LINES) {
                lines.forEach(line -> print(line, "", output));
                return;
            }
            Map<String, List<Line>> groups = new LinkedHashMap<>();
            lines.forEach(l -> groups.computeIfAbsent(l.code(), _ -> new ArrayList<>()).add(l));
            groups.forEach((code, group) -> {
                String heading = output.messages().text("cli.record.group", code, group.size());
                output.err().println(InvisibleCharacters.revealLine(heading));
                group.stream().limit(PLACES).forEach(line -> print(line, "  ", output));
            });
        }

        private static void print(Line line, String indent, ConsoleOutput output) {
            String text = indent + line.place() + ": " + line.sentence();
            output.err().println(InvisibleCharacters.revealLine(text));
        }
    }
}
