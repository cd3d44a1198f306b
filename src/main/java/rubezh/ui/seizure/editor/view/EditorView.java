package rubezh.ui.seizure.editor.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rubezh.domain.identifier.ScanResult;
import rubezh.domain.seizure.rules.Violation;
import rubezh.shape.Pointer;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverflowTooltip;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.form.Form;
import rubezh.ui.seizure.display.FieldValueFormat;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.editor.FocusRequest;
import rubezh.ui.seizure.editor.SectionBanners;
import rubezh.ui.seizure.editor.form.FieldHelpDialog;
import rubezh.ui.seizure.editor.form.FormBuilder;
import rubezh.ui.seizure.map.MapController;
import rubezh.ui.seizure.model.SectionDefinition;
import rubezh.ui.seizure.photo.PendingFilesGuard;
import rubezh.ui.seizure.problems.Problem;
import rubezh.ui.seizure.problems.ProblemsPanel;
import rubezh.ui.seizure.scan.ScanController;
import rubezh.ui.seizure.suggest.LineSuggestions;
import rubezh.ui.seizure.suggest.NarrativeAction;
import rubezh.ui.seizure.suggest.PinnedFieldsAndTemplates;

/** The editor: header, sections, form, problems and history. */
public final class EditorView {
    /** A window of 1100, less the navigation. */
    private static final double PANEL_FROM = 1052;

    private final Kit kit;
    private final EditorViewModel model;
    private final Runnable close;
    private final Runnable another;
    private final LineSuggestions offers;
    private final Form form;
    private final SectionList parts;
    private final SidePanel side;
    private final SimilarController similar;
    private final MapController map;
    private final BorderPane root = new BorderPane();
    private final BorderPane middle = new BorderPane();
    private final EditorHeader header;
    private final ScanController scans;
    private final NarrativeAction composing;
    private final FieldHelpDialog help;
    private final PinnedFieldsAndTemplates beginnings;
    private final EarlierController earlier;
    private final DevicePanel devices;
    private final PendingFilesGuard intake;
    private final Commands commands;
    private int current;
    private boolean sideShown = true;
    private boolean sideAsked;

    /**
     * @param close closes the screen
     * @param another opens a new record
     */
    public EditorView(
            Kit kit,
            LiveLabels labels,
            FieldEditorFactory editors,
            EditorViewModel model,
            EditorNavigation exits) {
        this.kit = kit;
        this.model = model;
        this.close = exits.close();
        this.another = exits.another();
        this.offers = new LineSuggestions(kit, labels, model);
        var builder = new FormBuilder(kit, labels, editors, model, offers);
        this.form = builder.build();
        this.intake = new PendingFilesGuard(kit, form, builder.intakes());
        this.parts = new SectionList(kit, model, this::goToPart);
        this.similar = new SimilarController(kit, labels, model, exits.other());
        this.map = new MapController(kit, labels, model);
        this.side = new SidePanel(kit, model, tabs(labels));
        var banners =
                new SectionBanners(kit, form, model.validation().parts(), this::showCurrentSection);
        var writing = new EditorContext(kit, labels, model, form, banners);
        this.scans = new ScanController(writing);
        this.help = new FieldHelpDialog(kit, labels, model, exits.manual());
        this.composing = new NarrativeAction(writing);
        this.beginnings = new PinnedFieldsAndTemplates(writing);
        this.earlier = new EarlierController(writing);
        this.devices = new DevicePanel(kit, editors, model, builder.intakes());
        this.commands = commands(labels).add(map.command(() -> show(SidePanel.Tab.MAP)));
        this.header = header(labels);
        layout(labels);
    }

    private Map<SidePanel.Tab, Node> tabs(LiveLabels labels) {
        var values = new FieldValueFormat(model.form().shape(), labels);
        return Map.of(
                SidePanel.Tab.PROBLEMS,
                new ProblemsPanel(kit.words(), labels, values, model.validation(), model::goTo)
                        .root(),
                SidePanel.Tab.SIMILAR,
                similar.panel().root(),
                SidePanel.Tab.MAP,
                map.panel().root(),
                SidePanel.Tab.HISTORY,
                new HistoryPanel(kit.words(), values, model).root());
    }

    /**
     * Where the editor leads.
     *
     * @param close closes the screen
     * @param another opens a new record
     * @param manual opens the manual
     * @param other opens a record by its id
     */
    public record EditorNavigation(
            Runnable close, Runnable another, Runnable manual, Consumer<UUID> other) {}

    public Parent root() {
        return root;
    }

    public EditorViewModel model() {
        return model;
    }

    /** Takes what a scanner read while this record was on show. */
    public void onScan(ScanResult scan) {
        scans.onScan(scan);
    }

    /** Says whether the screen may close now; if not, it closes when all files are in. */
    public boolean mayClose() {
        return intake.mayClose(close);
    }

    /** Ends what goes on beside the form: it takes nothing any more. */
    public void stop() {
        devices.stop();
        intake.stop();
    }

    public Commands screenCommands() {
        return commands;
    }

    private EditorHeader header(LiveLabels labels) {
        List<Command> main = List.of(command("save-close"), command("save"), command("submit"));
        var more =
                new ArrayList<>(
                        List.of(
                                command("save"),
                                command("submit"),
                                command("save-new"),
                                command("undo"),
                                command("long-form"),
                                command("keep-template"),
                                command("similar"),
                                command("earlier"),
                                command("map"),
                                command("history")));
        more.addAll(devices.menuCommands());
        more.add(command("discard"));
        return new EditorHeader(kit, labels, model, main).addMenu(more);
    }

    private void layout(LiveLabels labels) {
        var notices = new NoticeBar(kit, labels, model);
        root.setTop(new VBox(header.root(), intake.root(), notices.root()));
        devices.root()
                .layoutBoundsProperty()
                .addListener((_, _, _) -> kit.worker().onUi(this::keepFocusVisible));
        middle.setLeft(parts.root());
        sectionAside("narrative").getChildren().add(composing.statusNode());
        var centre = new VBox(form.node(), devices.root());
        VBox.setVgrow(form.node(), Priority.ALWAYS);
        centre.setMinWidth(0);
        middle.setCenter(centre);
        root.setCenter(middle);
        root.widthProperty().addListener((_, _, _) -> fit());
        root.getStyleClass().add("editor");
        root.setMinWidth(0);
        middle.setMinWidth(0);
        OverflowTooltip.install(root);
        fit();
        bind();
    }

    /** What is told below takes room from the form: the field being typed in stays in sight. */
    private void keepFocusVisible() {
        Node at = kit.overlay().focusOwner(form.node());
        if (at != form.node()) {
            form.reveal(at);
        }
    }

    private HBox sectionAside(String part) {
        List<SectionDefinition> all = model.validation().parts();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(part)) {
                return form.sections().get(i).aside();
            }
        }
        throw new IllegalArgumentException("no section " + part);
    }

    /** In a window below 1100 logical pixels the panel goes, then the names of the sections. */
    private void fit() {
        double width = root.getWidth() / kit.look().zoom().get();
        boolean wide = width <= 0 || width >= PANEL_FROM;
        boolean right = sideShown && (wide || sideAsked);
        middle.setRight(right ? side.root() : null);
        parts.fit(width);
        middle.setLeft(wide || !right && width >= 760 ? parts.root() : null);
    }

    private Command command(String id) {
        return commands.find(id).orElseThrow();
    }

    private Commands commands(LiveLabels labels) {
        return Commands.of(
                        Command.of("save-close", intake.whenComplete(() -> model.save(close))),
                        Command.of("save", intake.whenComplete(() -> model.save(() -> {}))),
                        Command.of("save-new", intake.whenComplete(this::saveAndNew)),
                        Command.of("submit", intake.whenComplete(() -> model.submit(close))),
                        Command.of("next-problem", () -> model.nextProblem(true)),
                        Command.of("previous-problem", () -> model.nextProblem(false)),
                        Command.of("next-gap", model::nextGap),
                        Command.of("next-section", () -> goToPart(current + 1)),
                        Command.of("previous-section", () -> goToPart(current - 1)),
                        Command.of("undo", () -> model.undo(true)),
                        Command.of("redo", () -> model.undo(false)),
                        Command.of("read-document", scans::askForMrz),
                        composing.command(),
                        Command.of("pin", beginnings::togglePin),
                        Command.of("keep-template", beginnings::saveAsTemplate),
                        Command.of("long-form", () -> form.setLongForm(!form.isLongForm())),
                        Command.of("similar", this::showSimilar),
                        Command.of("earlier", () -> earlier.ask(partName())),
                        Command.of("history", () -> show(SidePanel.Tab.HISTORY)),
                        Command.of("side-panel", this::toggleSide),
                        Command.of("discard", this::askDiscard).enabledWhen(model.dirty()))
                .add(offers.command());
    }

    private void saveAndNew() {
        model.save(() -> {
            close.run();
            another.run();
        });
    }

    private String partName() {
        return model.validation().parts().get(current).name();
    }

    private void showSimilar() {
        show(SidePanel.Tab.SIMILAR);
        similar.panel().focus();
    }

    /** What was asked for is shown in a narrow window too, in the place of the sections. */
    private void show(SidePanel.Tab tab) {
        sideShown = true;
        sideAsked = true;
        side.show(tab);
        fit();
    }

    private void toggleSide() {
        sideAsked = middle.getRight() == null;
        sideShown = sideAsked;
        fit();
    }

    private void askDiscard() {
        new OverlayDialog(kit, "editor.discard.title")
                .message("editor.discard.text")
                .danger("editor.discard", this::discard)
                .cancel()
                .show();
    }

    private void discard() {
        intake.stop();
        model.discard(model.isNew() ? close : () -> {});
    }

    private void bind() {
        devices.commands().forEach(commands::add);
        model.form().onChange(form::refresh);
        model.form()
                .onFocus(pointer -> {
                    model.onFocused(pointer);
                    showCurrentSection(Pointer.of(pointer).fieldPath());
                    form.foldEmptySections();
                });
        model.validation()
                .problems()
                .addListener((ListChangeListener<Problem>) _ -> showProblems());
        follow(
                model.focusRequest(),
                () -> {
                    FocusRequest jump = model.focusRequest().get();
                    if (jump != null) {
                        form.focus(jump.pointer());
                    }
                });
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        showProblems();
    }

    private static void follow(ObservableValue<?> value, Runnable action) {
        value.addListener((_, _, _) -> action.run());
    }

    private void showProblems() {
        List<Violation> shown =
                model.validation().problems().stream()
                        .filter(model.validation()::isShownInForm)
                        .filter(p -> !p.code().equals(Problem.UNREADABLE) && p.answer() == null)
                        .map(Problem::violation)
                        .collect(Collectors.toCollection(ArrayList::new));
        form.show(shown);
    }

    /** A text field has an undo of its own, for letters; the form's goes by fields. */
    private void pressed(KeyEvent event) {
        if (event.isControlDown() && event.getCode() == KeyCode.Z && !event.isAltDown()) {
            event.consume();
            model.undo(!event.isShiftDown());
            return;
        }
        if (devices.handleKey(event) || asksForHelp(event) || pastesDocument(event)) {
            event.consume();
            return;
        }
        if (event.isControlDown() && event.getCode().isDigitKey() && !event.isShiftDown()) {
            int digit = event.getCode().getChar().charAt(0) - '0';
            if (digit >= 1 && digit <= form.sections().size()) {
                event.consume();
                goToPart(digit - 1);
            }
        } else if (event.isControlDown() && event.getCode() == KeyCode.HOME) {
            event.consume();
            goToPart(0);
        }
    }

    private boolean asksForHelp(KeyEvent event) {
        String at = model.focus();
        boolean inField = kit.overlay().focusOwner(form.node()) != form.node();
        if (event.getCode() != KeyCode.F1 || !inField || at == null) {
            return false;
        }
        help.show(at);
        return true;
    }

    /** The zone of a document is read wherever it is pasted. */
    private boolean pastesDocument(KeyEvent event) {
        boolean paste =
                event.isShortcutDown() && event.getCode() == KeyCode.V
                        || event.isShiftDown() && event.getCode() == KeyCode.INSERT;
        String text = paste ? Clipboard.getSystemClipboard().getString() : null;
        return text != null && scans.acceptPasted(text);
    }

    private void goToPart(int index) {
        if (index >= 0 && index < form.sections().size()) {
            current = index;
            parts.current(index);
            form.sections().get(index).focus();
        }
    }

    /** Marks the section the focus is in. */
    private void showCurrentSection(String path) {
        List<SectionDefinition> all = model.validation().parts();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).contains(path)) {
                current = i;
                parts.current(i);
            }
        }
    }

    /** Makes the fields, though nobody sees them. */
    void warmUp() {
        form.startLayout();
    }

    /** Puts the focus where typing goes on: the field of the draft, or the first. */
    public void start() {
        form.startLayout();
        form.foldEmptySections();
        String at = model.focus();
        if (at == null) {
            form.focusFirst();
        } else {
            form.focus(Objects.requireNonNull(at));
        }
    }
}
