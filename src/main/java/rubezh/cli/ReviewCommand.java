package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.ReviewText;
import rubezh.domain.seizure.FieldPath;
import rubezh.json.SeizureShape;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord;
import rubezh.register.SeizureRow;
import rubezh.register.review.ReviewEntry;
import rubezh.review.NewRemark;
import rubezh.review.ReviewResult;
import rubezh.review.ReviewService;
import rubezh.review.ReviewedRecord;
import rubezh.review.SeenRecord;
import rubezh.session.OpenRegister;
import rubezh.shape.Pointer;
import rubezh.text.Fault;

/**
 * What waits for a decision, and the decisions. What is decided concerns the record as it is when
 * the command runs.
 */
@Command(name = "review")
final class ReviewCommand extends VerbGroup {
    ReviewCommand(CliContext context, GlobalOptions options) {
        super(context, options, "list");
    }

    @Command(footer = "rubezh review list")
    int list() {
        return run(this::list);
    }

    @Command(
            footer = {
                "rubezh review show KG-OSH-A-2026-000001",
                "rubezh review show KG-OSH-A-2026-000001 --since 1"
            })
    int show(
            @Parameters(paramLabel = "NUMBER") String number,
            @Option(names = "--since", paramLabel = "N") int since) {
        return run(open -> show(open, find(open.register(), number), since));
    }

    @Command(footer = "rubezh review approve KG-OSH-A-2026-000001 KG-OSH-A-2026-000002")
    int approve(@Parameters(paramLabel = "NUMBER", arity = "1..*") List<String> numbers) {
        return run(open -> approve(open, numbers));
    }

    @Command(
            name = "return",
            footer = "rubezh review return KG-OSH-A-2026-000001 --reason \"weigh it again\"")
    int returnForCorrection(
            @Parameters(paramLabel = "NUMBER") String number,
            @Option(names = "--reason", paramLabel = "T", defaultValue = "") String reason) {
        return decide(
                "RETURN",
                number,
                (reviews, record) ->
                        reviews.returnForCorrection(SeenRecord.of(record), reason, List.of()));
    }

    @Command(
            footer =
                    "rubezh review remark KG-OSH-A-2026-000001 --field place.lane --text which-lane")
    int remark(
            @Parameters(paramLabel = "NUMBER") String number,
            @Option(names = "--field", paramLabel = "PATH") @Nullable String field,
            @Option(names = "--text", paramLabel = "T", defaultValue = "") String text) {
        return decide(
                "REMARK",
                number,
                (reviews, record) ->
                        reviews.remark(
                                SeenRecord.of(record),
                                new NewRemark(pointer(field, record), text)));
    }

    @Command(footer = "rubezh review answer KG-OSH-A-2026-000001 --step 1 --text lane-2")
    int answer(
            @Parameters(paramLabel = "NUMBER") String number,
            @Option(names = "--step", paramLabel = "N", required = true) int step,
            @Option(names = "--text", paramLabel = "T", defaultValue = "") String text) {
        return decide(
                "ANSWER",
                number,
                (reviews, record) ->
                        reviews.answer(
                                SeenRecord.of(record), step(record, step).step().id(), text));
    }

    @Command(
            footer = {
                "rubezh review withdraw KG-OSH-A-2026-000001",
                "rubezh review withdraw KG-OSH-A-2026-000001 --step 2"
            })
    int withdraw(
            @Parameters(paramLabel = "NUMBER") String number,
            @Option(names = "--step", paramLabel = "N") int step) {
        return step == 0
                ? decide(
                        "TAKE_BACK",
                        number,
                        (reviews, record) -> reviews.takeBack(SeenRecord.of(record)))
                : decide(
                        "WITHDRAW",
                        number,
                        (reviews, record) ->
                                reviews.withdraw(
                                        SeenRecord.of(record), step(record, step).step().id()));
    }

    private int decide(
            String act, String number, BiFunction<ReviewService, OpenRecord, ReviewResult> step) {
        return run(open -> {
            OpenRecord record = find(open.register(), number);
            Optional<Fault> fault = step.apply(open.reviews(), record).fault();
            if (fault.isPresent()) {
                throw fault.get();
            }
            output.printMessage("cli.review.done." + act, ReviewText.number(record));
        });
    }

    private void list(OpenRegister open) {
        List<SeizureRow> rows =
                open.register().catalogue().page(ReviewService.QUEUE, 0, Integer.MAX_VALUE);
        var queue = new ReviewText(context.format(open), open.station().zone());
        if (options.json) {
            output.printJson("review", Map.of("records", queue.tree(rows)));
        } else if (!rows.isEmpty()) {
            queue.lines(rows).forEach(output::printLine);
        }
        output.printMessage("cli.review.count", rows.size());
    }

    private void show(OpenRegister open, OpenRecord record, int since) {
        ReviewedRecord reviewed =
                since == 0
                        ? open.reviews().open(record.recordId()).orElseThrow()
                        : compared(open, record, since);
        var sheet = new ReviewText(context.format(open), open.station().zone());
        if (options.json) {
            output.printJson("review", sheet.tree(reviewed, open.reviews()::roleOf));
        } else {
            sheet.lines(reviewed, open.reviews()::roleOf, since).forEach(output::printLine);
        }
    }

    /** Returns a record with what has changed since a revision, of which the oldest is 1. */
    private static ReviewedRecord compared(OpenRegister open, OpenRecord record, int since) {
        List<HistoryEntry> history = open.register().history(record.recordId());
        if (since < 1 || since > history.size()) {
            throw new Fault(Fault.Exit.USAGE, "RVW-011", ReviewText.number(record), history.size());
        }
        return open.reviews().compare(record.recordId(), history.get(since - 1).id()).orElseThrow();
    }

    private void approve(OpenRegister open, List<String> numbers) {
        List<OpenRecord> records =
                numbers.stream().map(number -> find(open.register(), number)).toList();
        List<ReviewResult> results =
                open.reviews().approveAll(records.stream().map(SeenRecord::of).toList());
        var refused = new ArrayList<Fault>();
        for (int i = 0; i < records.size(); i++) {
            Optional<Fault> fault = results.get(i).fault();
            if (fault.isEmpty()) {
                output.printLine(ReviewText.number(records.get(i)));
            } else {
                output.printMessage("cli.review.refused", ReviewText.number(records.get(i)));
                refused.add(fault.get());
            }
        }
        output.printMessage("cli.review.approved", records.size() - refused.size());
        if (!refused.isEmpty()) {
            throw refused.getFirst();
        }
    }

    /** Returns the pointer of the field that a remark is pinned to. */
    private static @Nullable String pointer(@Nullable String field, OpenRecord record) {
        if (field == null) {
            return null;
        }
        String pointer =
                FieldPath.find(field)
                        .filter(path -> !path.isInLine())
                        .map(FieldPath::pointer)
                        .orElse(field);
        boolean known =
                pointer.startsWith("/")
                        && FieldPath.find(Pointer.of(pointer).fieldPath()).isPresent()
                        && SeizureShape.SHAPE.get(record.seizure(), pointer) != null;
        if (!known) {
            throw new Fault(Fault.Exit.USAGE, "APP-091", field);
        }
        return pointer;
    }

    /** Returns the step with the number that {@code review show} prints. */
    private static ReviewEntry step(OpenRecord record, int step) {
        List<ReviewEntry> entries = record.review().log().entries();
        if (step < 1 || step > entries.size()) {
            throw new Fault(Fault.Exit.USAGE, "APP-092", ReviewText.number(record), entries.size());
        }
        return entries.get(step - 1);
    }
}
