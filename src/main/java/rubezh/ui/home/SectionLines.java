package rubezh.ui.home;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Status;
import rubezh.register.Offer;
import rubezh.security.Permission;
import rubezh.today.TodayFormat;
import rubezh.today.TodayItem;
import rubezh.today.TodayItem.ArrivedBundle;
import rubezh.today.TodayItem.AwaitedReceipt;
import rubezh.today.TodayItem.ChangedOperation;
import rubezh.today.TodayItem.ChangedRight;
import rubezh.today.TodayItem.ChangedTemplate;
import rubezh.today.TodayItem.LogEntry;
import rubezh.today.TodayItem.OfferedChange;
import rubezh.today.TodayItem.OfferedCode;
import rubezh.today.TodayItem.OpenDay;
import rubezh.today.TodayItem.OtherStation;
import rubezh.today.TodayItem.OwedSummary;
import rubezh.today.TodayItem.ReturnNote;
import rubezh.today.TodayItem.SealedPackage;
import rubezh.today.TodayItem.StationTask;
import rubezh.today.TodayItem.Task;
import rubezh.today.TodayItem.WaitingAccount;
import rubezh.today.TodayItem.WaitingRecord;
import rubezh.today.TodayItem.WatchedRecord;
import rubezh.today.TodayLine;
import rubezh.today.TodaySection;
import rubezh.today.TodaySection.Kind;
import rubezh.today.TodaySummary;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Cases;
import rubezh.ui.kit.navigation.Destination.ExchangeTab;
import rubezh.ui.kit.navigation.Filter;

/** Lines of a section: its heading with the number, its items, and how many more there are. */
final class SectionLines {
    /** Packages that are shown here; the list has the records of all. */
    private static final int PACKAGES = 5;

    private final UiContext ui;
    private final ItemLine itemLine;

    SectionLines(UiContext ui, LiveLabels labels) {
        this.ui = ui;
        this.itemLine = new ItemLine(ui, labels);
    }

    /** Returns the nodes of a section. */
    List<Node> of(TodaySection section, TodaySummary summary, TodayFormat words) {
        var nodes = new ArrayList<Node>();
        nodes.add(heading(section, summary, words));
        List<TodayItem> items = shown(section);
        for (TodayItem item : items) {
            nodes.add(line(item, words));
            if (item instanceof WaitingRecord waiting && waiting.returned() != null) {
                nodes.add(note(waiting, waiting.returned(), words));
            }
        }
        long more = section.total() - items.size();
        if (more > 0 && !items.isEmpty()) {
            nodes.add(more(section, more));
        }
        return nodes;
    }

    private static List<TodayItem> shown(TodaySection section) {
        return section.kind() == Kind.IN_STORE && section.items().size() > PACKAGES
                ? section.items().subList(0, PACKAGES)
                : section.items();
    }

    /** Returns the heading of a section, which leads to the list behind its number. */
    HomeRow heading(TodaySection section, TodaySummary summary, TodayFormat words) {
        var title = styled(new Label(words.title(section)), "semibold");
        var number =
                keepWidth(styled(new Label(ui.texts().numbers().whole(section.total())), "muted"));
        Label detail = styled(new Label(words.detail(section, summary)), "muted", "fs-12");
        wrapping(detail).setMinWidth(0);
        HBox.setHgrow(detail, Priority.ALWAYS);
        var box =
                styled(
                        new HBox(icon(section.kind()), keepWidth(title), number, detail),
                        "home-heading-box");
        String text = title.getText() + " " + number.getText() + " " + detail.getText();
        return styled(
                new HomeRow(section.kind().name(), box, text, () -> open(section)), "home-heading");
    }

    private static Node icon(Kind kind) {
        return switch (kind) {
            case QUEUE -> Icons.of(Feather.CHECK_SQUARE, 16);
            case DUE -> Icons.of(Feather.CALENDAR, 16, "warn-text");
            case TASKS -> Icons.of(Feather.TOOL, 16, "warn-text");
            case BUNDLES -> Icons.of(Feather.DOWNLOAD, 16, "accent-text");
            case RETURNED, RETURNED_ALL -> Icons.of(Feather.CORNER_UP_LEFT, 16, "warn-text");
            case CONFLICTS -> Icons.of(Feather.GIT_MERGE, 16, "conflict-text");
            case WATCHED -> Icons.of(Feather.EYE, 16, "warn-text");
            case OFFERS -> Icons.of(Feather.GIFT, 16, "warn-text");
            case GRANTS -> Icons.of(Feather.UNLOCK, 16, "warn-text");
            case OPERATIONS -> Icons.of(Feather.FLAG, 16, "warn-text");
            case TEMPLATES -> Icons.of(Feather.FILE_TEXT, 16, "warn-text");
            case DRAFTS -> Icons.of(Feather.EDIT_2, 16);
            case IN_REVIEW -> Icons.of(Feather.CLOCK, 16);
            case UNSENT -> Icons.of(Feather.UPLOAD_CLOUD, 16);
            case RECEIPTS -> Icons.of(Feather.INBOX, 16);
            case IN_STORE -> Icons.of(Feather.PACKAGE, 16);
            case STATIONS -> Icons.of(Feather.RADIO, 16);
            case ACCOUNTS -> Icons.of(Feather.USERS, 16);
            case AUDIT -> Icons.of(Feather.LIST, 16);
        };
    }

    /** Opens the list behind the number of a section. */
    private void open(TodaySection section) {
        switch (section.kind()) {
            case QUEUE ->
                    ui.goToFirst(Destination.REVIEW, Cases.of(Status.SUBMITTED, Status.AMENDING));
            case CONFLICTS -> ui.go(Destination.CONFLICTS);
            case WATCHED -> ui.go(Destination.WATCH_LIST);
            case RETURNED -> ui.go(Cases.of(Status.RETURNED).ownOnly());
            case RETURNED_ALL -> ui.go(Cases.of(Status.RETURNED));
            case DRAFTS -> ui.go(Cases.of(Status.DRAFT).ownOnly());
            case IN_REVIEW -> ui.go(Cases.of(Status.SUBMITTED, Status.AMENDING).ownOnly());
            case IN_STORE -> ui.go(Cases.of(new Filter.InStore(records(section))));
            case DUE -> ui.go(Destination.REPORTS);
            case BUNDLES, UNSENT, RECEIPTS -> ui.go(Destination.EXCHANGE);
            case STATIONS -> ui.go(ExchangeTab.STATIONS);
            case TASKS, ACCOUNTS -> ui.go(Destination.OFFICERS);
            case OFFERS -> section.items().stream().limit(1).forEach(this::open);
            case GRANTS -> ui.go(Destination.GRANTS);
            case OPERATIONS -> section.items().forEach(this::open);
            case TEMPLATES -> section.items().stream().limit(1).forEach(this::open);
            case AUDIT -> ui.go(Destination.AUDIT);
        }
    }

    /** Returns the records of the packages of a section. */
    private static Set<UUID> records(TodaySection section) {
        return section.items().stream()
                .flatMap(item ->
                        item instanceof SealedPackage one
                                ? Stream.of(one.stored().recordId())
                                : Stream.empty())
                .collect(Collectors.toSet());
    }

    private HomeRow line(TodayItem item, TodayFormat words) {
        TodayLine line = words.line(item);
        String subject = subject(item, line);
        var row = new HomeRow(subject, itemLine.of(item, line), line.text(), () -> open(item));
        return isReturned(item) ? styled(row.first(), "home-returned") : row;
    }

    private static String subject(TodayItem item, TodayLine line) {
        return switch (item) {
            case WaitingRecord waiting -> waiting.row().recordId().toString();
            case WatchedRecord watched -> watched.row().recordId().toString();
            default -> item.getClass().getSimpleName() + line.name() + line.what();
        };
    }

    private static boolean isReturned(TodayItem item) {
        return item instanceof WaitingRecord waiting && waiting.returned() != null;
    }

    /** Opens what a line is about; a returned record to be corrected. */
    private void open(TodayItem item) {
        switch (item) {
            case WaitingRecord waiting when waiting.returned() != null -> correct(waiting);
            case WaitingRecord waiting -> ui.go(new Destination.OpenCase(waiting.row().recordId()));
            case WatchedRecord watched -> ui.go(new Destination.OpenCase(watched.row().recordId()));
            case SealedPackage stored ->
                    ui.go(new Destination.OpenCase(stored.stored().recordId()));
            case OtherStation _ -> ui.go(ExchangeTab.STATIONS);
            case OpenDay day -> ui.go(new Destination.Day(day.day()));
            case OwedSummary _ -> ui.go(Destination.REPORTS);
            case ArrivedBundle bundle -> ui.go(new Destination.Import(bundle.file()));
            case AwaitedReceipt one ->
                    ui.go(new Destination.Bundle(one.sent().entry().bundleId(), true));
            case OfferedChange offered -> ui.go(place(offered.offer()));
            case OfferedCode offered ->
                    ui.go(
                            new Destination.ListedCode(
                                    offered.offer().list(), offered.offer().change().code()));
            case ChangedRight _ -> ui.go(Destination.GRANTS);
            case ChangedOperation changed ->
                    ui.go(new Destination.ShownOperation(changed.news().code()));
            case ChangedTemplate changed ->
                    ui.go(new Destination.ShownTemplate(changed.news().paper()));
            case LogEntry _ -> ui.go(Destination.AUDIT);
            case WaitingAccount _ -> ui.go(Destination.OFFICERS);
            case StationTask task -> ui.go(place(task.task()));
        }
    }

    /** Returns where an offer is decided on. */
    private static Destination place(Offer offer) {
        return switch (offer.kind()) {
            case "operation" -> new Destination.ShownOperation(new OperationCode(offer.name()));
            case "watch-entry" -> Destination.WATCH_LIST;
            default -> new Destination.OpenCase(offer.recordId());
        };
    }

    /** Returns where a task is done. */
    private static Destination place(Task task) {
        return switch (task) {
            case DISK, BACKUP_FAILED, NO_BACKUP, OLD_BACKUP, NO_REHEARSAL -> Destination.BACKUPS;
            case NO_SHEET, ONE_ADMINISTRATOR, SHEET_NOT_LEFT -> Destination.OFFICERS;
            case NO_HEADQUARTERS -> Destination.ROSTER;
        };
    }

    /** Opens a returned record to be corrected, at the first field with a remark. */
    private void correct(WaitingRecord waiting) {
        ReturnNote returned = Objects.requireNonNull(waiting.returned());
        String first = returned.fields().stream().findFirst().orElse("");
        edit(waiting, first);
    }

    private void edit(WaitingRecord waiting, String pointer) {
        ui.go(new Destination.EditCase(waiting.row().recordId(), pointer));
    }

    /** Returns the reason of a return, a link to each field with a remark, and a button. */
    private Node note(WaitingRecord waiting, ReturnNote returned, TodayFormat words) {
        Label reason = wrapping(new Label(words.reason(returned)));
        var box = styled(new VBox(reason), "home-returned-note");
        if (ui.allows(Permission.RECORD)) {
            var links = styled(new FlowPane(), "flow-8");
            HBox.setHgrow(links, Priority.ALWAYS);
            for (String pointer : returned.fields()) {
                var link = styled(new Button(words.field(pointer)), "link");
                link.setOnAction(_ -> edit(waiting, pointer));
                links.getChildren().add(link);
            }
            if (!returned.fields().isEmpty()) {
                links.getChildren().addFirst(styled(ui.texts().label("today.fields"), "muted"));
            }
            Runnable correct = () -> correct(waiting);
            Button button = Buttons.action(ui.texts(), "review.correct", "Enter", correct);
            box.getChildren().add(styled(new HBox(links, keepWidth(button)), "home-correct"));
        }
        return box;
    }

    private HomeRow more(TodaySection section, long more) {
        var label = styled(new Label(ui.texts().text("today.more", more)), "accent-text");
        return new HomeRow(
                section.kind() + "/more",
                styled(new HBox(label), "home-more"),
                label.getText(),
                () -> open(section));
    }
}
