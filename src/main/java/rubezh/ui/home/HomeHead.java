package rubezh.ui.home;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import atlantafx.base.controls.Spacer;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.security.Permission;
import rubezh.today.TodayFormat;
import rubezh.today.TodaySection;
import rubezh.today.TodaySummary;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.navigation.Destination.Beginning;
import rubezh.ui.kit.navigation.Destination.ExchangeTab;

/** Head of the home screen: date, shift, and how to begin a record. */
final class HomeHead {
    private final UiContext ui;
    private final List<Command> actions;
    private final Command refresh;
    private final Label date = styled(new Label(), "muted");
    private final Label shift = wrapping(styled(new Label(), "semibold"));
    private final Label last = wrapping(styled(new Label(), "fs-12"));
    private final Label forgotten = wrapping(styled(new Label(), "warn-text", "fs-12"));
    private final Node shiftLine;
    private final Node actionLine;
    private final VBox root = new VBox();

    /**
     * @param shiftActions commands of the shift, each shown while it is enabled
     */
    HomeHead(UiContext ui, List<Command> shiftActions, Runnable refresh) {
        this.ui = ui;
        this.actions = ui.allows(Permission.RECORD) ? beginnings() : journeys();
        this.refresh = Command.of("refresh", refresh);
        this.shiftLine = shiftLine(shiftActions);
        this.actionLine = actions.isEmpty() ? new VBox() : actionLine();
        root.getChildren().addAll(title(), shiftLine, actionLine);
    }

    /** Returns the commands that begin a record. */
    private List<Command> beginnings() {
        return List.of(
                Command.of("new", () -> ui.go(Beginning.BLANK)),
                Command.of("repeat-last", () -> ui.go(Beginning.LAST)),
                Command.of("from-template", () -> ui.go(Beginning.TEMPLATE)));
    }

    /** Returns what somebody begins with who carries bundles and records nothing. */
    private List<Command> journeys() {
        return ui.allows(ExchangeTab.IMPORT)
                ? List.of(
                        Command.of("go-import", () -> ui.go(ExchangeTab.IMPORT)),
                        Command.of("go-export", () -> ui.go(ExchangeTab.EXPORT)))
                : List.of();
    }

    private Node title() {
        var title = styled(ui.texts().label("today.title"), "semibold", "fs-18");
        return styled(
                new HBox(title, date, new Spacer(), Buttons.of(ui.texts(), refresh)),
                "home-head",
                "line-bottom");
    }

    private Node shiftLine(List<Command> shiftActions) {
        var line = styled(new FlowPane(), "home-shift", "line-bottom");
        var words = new HBox(Icons.of(Feather.CLOCK, 16), shift);
        line.getChildren().add(styled(words, "gap-8"));
        for (Command command : shiftActions) {
            Button button = styled(Buttons.of(ui.texts(), command), "small");
            setShown(button, command.enabled().get());
            command.enabled().addListener((_, _, now) -> setShown(button, now));
            line.getChildren().add(button);
        }
        line.getChildren().add(forgotten);
        return line;
    }

    private Node actionLine() {
        var line = styled(new FlowPane(), "home-actions", "line-bottom");
        line.getChildren().add(Buttons.primary(ui.texts(), actions.getFirst()));
        actions.stream()
                .skip(1)
                .map(command -> Buttons.of(ui.texts(), command))
                .forEach(line.getChildren()::add);
        line.getChildren().add(last);
        return line;
    }

    Node root() {
        return root;
    }

    /** Returns the commands of the screen. */
    Commands commands() {
        Commands commands = Commands.of(refresh);
        if (ui.allows(Permission.RECORD)) {
            actions.stream().skip(1).forEach(commands::add);
        }
        return commands;
    }

    void show(TodaySummary summary, TodayFormat words) {
        date.setText(words.heading());
        // Headquarters records little itself: what it begins with are the posts.
        setShown(actionLine, !actions.isEmpty() && !summary.headquarters());
        setShown(shiftLine, hasShift(summary));
        shift.setText(words.shift(summary.shift()));
        forgotten.setText(words.forgotten(summary).orElse(""));
        setShown(forgotten, summary.shiftForgotten() && ui.allows(Permission.RUN_SHIFT));
        last.setText(ui.allows(Permission.RECORD) ? last(summary, words) : words.sent(summary));
    }

    private String last(TodaySummary summary, TodayFormat words) {
        return summary.last()
                .map(words::last)
                .orElseGet(() -> hasDrafts(summary) ? "" : ui.texts().text("today.first"));
    }

    /** Returns whether a shift runs, or one could be opened that makes sense. */
    private boolean hasShift(TodaySummary summary) {
        return summary.shift().isPresent()
                || ui.allows(Permission.RUN_SHIFT) && !summary.headquarters();
    }

    private static boolean hasDrafts(TodaySummary summary) {
        return summary.section(TodaySection.Kind.DRAFTS).filter(all -> all.total() > 0).isPresent();
    }
}
