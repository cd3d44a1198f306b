package rubezh.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
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
 * Lists the records that wait for a decision, shows what has changed since the last one, approves,
 * returns, remarks, answers, and takes a step or a submission back. What is decided concerns the
 * record as it is when the command runs.
 */
@Command(name = "review", mixinStandardHelpOptions = true)
final class ReviewCommand extends RegisterCommand {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "list|show|approve|return|remark|answer|withdraw")
    Task task = Task.LIST;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "NUMBER")
    List<String> numbers = List.of();

    @Option(names = "--reason", paramLabel = "T")
    String reason = "";

    @Option(names = "--text", paramLabel = "T")
    String text = "";

    @Option(names = "--field", paramLabel = "PATH")
    @Nullable String field;

    @Option(names = "--step", paramLabel = "N")
    int step;

    @Option(names = "--since", paramLabel = "N")
    int since;

    /** What to do. */
    enum Task {
        LIST,
        SHOW,
        APPROVE,
        RETURN,
        REMARK,
        ANSWER,
        WITHDRAW
    }

    ReviewCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        return switch (task) {
            case LIST -> list(open);
            case SHOW -> show(open, only(open));
            case APPROVE -> approve(open);
            case RETURN, REMARK, ANSWER, WITHDRAW -> {
                OpenRecord record = only(open);
                result(open.reviews(), record)
                        .fault()
                        .ifPresent(fault -> {
                            throw fault;
                        });
                String done = takesSubmissionBack() ? "TAKE_BACK" : task.name();
                output.printMessage("cli.review.done." + done, ReviewText.number(record));
                yield Fault.Exit.DONE;
            }
        };
    }

    private ReviewResult result(ReviewService reviews, OpenRecord record) {
        SeenRecord seen = SeenRecord.of(record);
        return switch (task) {
            case RETURN -> reviews.returnForCorrection(seen, reason, List.of());
            case REMARK -> reviews.remark(seen, new NewRemark(pointer(record), text));
            case ANSWER -> reviews.answer(seen, step(record).step().id(), text);
            default ->
                    step == 0
                            ? reviews.takeBack(seen)
                            : reviews.withdraw(seen, step(record).step().id());
        };
    }

    /** Returns whether it is the submission that is taken back, not a step of the review. */
    private boolean takesSubmissionBack() {
        return task == Task.WITHDRAW && step == 0;
    }

    private Fault.Exit list(OpenRegister open) {
        List<SeizureRow> rows =
                open.register().catalogue().page(ReviewService.QUEUE, 0, Integer.MAX_VALUE);
        var queue = new ReviewText(context.format(open), open.station().zone());
        if (options.json) {
            output.printJson("review", Map.of("records", queue.tree(rows)));
        } else if (!rows.isEmpty()) {
            queue.lines(rows).forEach(output::printLine);
        }
        output.printMessage("cli.review.count", rows.size());
        return Fault.Exit.DONE;
    }

    private Fault.Exit show(OpenRegister open, OpenRecord record) {
        ReviewedRecord reviewed =
                since == 0
                        ? open.reviews().open(record.recordId()).orElseThrow()
                        : compared(open, record);
        var sheet = new ReviewText(context.format(open), open.station().zone());
        if (options.json) {
            output.printJson("review", sheet.tree(reviewed, open.reviews()::roleOf));
        } else {
            sheet.lines(reviewed, open.reviews()::roleOf, since).forEach(output::printLine);
        }
        return Fault.Exit.DONE;
    }

    /** Returns a record with what has changed since a revision, of which the oldest is 1. */
    private ReviewedRecord compared(OpenRegister open, OpenRecord record) {
        List<HistoryEntry> history = open.register().history(record.recordId());
        if (since < 1 || since > history.size()) {
            throw new Fault(Fault.Exit.USAGE, "RVW-011", ReviewText.number(record), history.size());
        }
        return open.reviews().compare(record.recordId(), history.get(since - 1).id()).orElseThrow();
    }

    private OpenRecord only(OpenRegister open) {
        if (numbers.size() != 1) {
            throw new Fault(Fault.Exit.USAGE, "APP-090", code());
        }
        return find(open.register(), numbers.getFirst());
    }

    private Fault.Exit approve(OpenRegister open) {
        if (numbers.isEmpty()) {
            throw new Fault(Fault.Exit.USAGE, "APP-090", code());
        }
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
        return Fault.Exit.DONE;
    }

    private String code() {
        return task.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the pointer of the field that a remark is pinned to. */
    private @Nullable String pointer(OpenRecord record) {
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
    private ReviewEntry step(OpenRecord record) {
        List<ReviewEntry> entries = record.review().log().entries();
        if (step < 1 || step > entries.size()) {
            throw new Fault(Fault.Exit.USAGE, "APP-092", ReviewText.number(record), entries.size());
        }
        return entries.get(step - 1);
    }
}
