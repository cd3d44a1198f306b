package rubezh.ui.seizure.editor.view;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rubezh.domain.identifier.ScanResult;
import rubezh.domain.seizure.rules.Violation;
import rubezh.register.FieldChange;
import rubezh.register.SaveResult;
import rubezh.shape.Pointer;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.FoldingBanner;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverflowTooltip;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.form.Form;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.seizure.display.FieldValueFormat;
import rubezh.ui.seizure.editor.Autosave;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;
import rubezh.ui.seizure.editor.EditorNavigation;
import rubezh.ui.seizure.editor.EditorNotice;
import rubezh.ui.seizure.editor.EditorSetup;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.editor.EditorWindow;
import rubezh.ui.seizure.editor.FocusRequest;
import rubezh.ui.seizure.editor.SectionBanners;
import rubezh.ui.seizure.editor.SideTab;
import rubezh.ui.seizure.editor.form.FieldHelpDialog;
import rubezh.ui.seizure.editor.form.FormBuilder;
import rubezh.ui.seizure.editor.form.SeizureFormModel;
import rubezh.ui.seizure.problems.Problem;
import rubezh.ui.seizure.recovery.CompareDialog;
import rubezh.ui.seizure.suggest.LineSuggestions;
import rubezh.ui.seizure.suggest.NarrativeAction;

/**
 * View of the editor: header, section list, form, side panel and nodes of extensions.
 *
 * <pre>{@code
 * var view = new EditorView(setup, model, navigation);
 * tabs.show(view.root());
 * view.start();
 * }</pre>
 *
 * @see EditorViewModel
 */
public final class EditorView {
    private final UiContext ui;
    private final EditorViewModel model;
    private final EditorNavigation navigation;
    private final Form form;
    private final SectionNavigator sections;
    private final ExtensionList extensions;
    private final EditorPanes panes;
    private final EditorCommands commands;
    private final BorderPane root = styled(new BorderPane(), "editor");

    public EditorView(EditorSetup setup, EditorViewModel model, EditorNavigation navigation) {
        this.ui = setup.ui();
        this.model = model;
        this.navigation = navigation;
        LiveLabels labels = setup.labels();
        var suggestions = new LineSuggestions(ui, labels, model);
        this.form = new Form(ui, SeizureFormModel.of(model.form(), labels, suggestions));
        this.sections = new SectionNavigator(ui, form, model);
        EditorContext context = context(labels);
        List<EditorExtension> created = setup.extensions().apply(context);
        new FormBuilder(context, setup.editors(), suggestions, created).build();
        this.extensions = new ExtensionList(created);
        var side = new SidePanel(ui, labels, model, extensions.tabs());
        this.panes = new EditorPanes(ui, root.widthProperty(), sections.list(), side);
        var narrative = new NarrativeAction(context);
        var record = new RecordActions(context, navigation, extensions);
        var targets = new EditorCommands.Targets(record, sections, panes, suggestions, narrative);
        this.commands = new EditorCommands(context, extensions, targets);
        Runnable manual = () -> ui.go(new Destination.Manual("seizure/"));
        var help = new FieldHelpDialog(ui, labels, model, manual);
        var keys = new EditorKeyHandler(context, extensions, help, sections);
        layout(labels, narrative);
        bind(keys);
    }

    private EditorContext context(LiveLabels labels) {
        var banners =
                new SectionBanners(ui, form, model.validation().sections(), sections::showCurrent);
        return new EditorContext(ui, labels, model, form, banners, new Window());
    }

    /** Window services for extensions. */
    private final class Window implements EditorWindow {
        @Override
        public void show(SideTab tab) {
            panes.show(tab);
        }

        @Override
        public String currentSection() {
            return sections.currentName();
        }
    }

    public Parent root() {
        return root;
    }

    public EditorViewModel model() {
        return model;
    }

    /** Handles a scan while this editor is visible; returns whether it was accepted. */
    public boolean handleScan(ScanResult scan) {
        return extensions.handleScan(scan);
    }

    /** Returns whether the screen may close now; if not, it closes once extensions are done. */
    public boolean mayClose() {
        return extensions.mayClose(navigation.close());
    }

    /** Stops the background work of extensions. */
    public void stop() {
        extensions.stop();
    }

    public Commands commands() {
        return commands.all();
    }

    private void layout(LiveLabels labels, NarrativeAction narrative) {
        var header =
                new EditorHeader(ui, labels, model, commands.buttons())
                        .addMenu(new EditorMenu(ui, commands.menu()));
        var notices = styled(new VBox(), "notices");
        notices.getChildren().addAll(extensions.above());
        notices.getChildren().add(new NoticeBar(ui, labels, model).root());
        root.setTop(new VBox(header.root(), new FoldingBanner(ui, notices)));
        sections.aside("narrative").getChildren().add(narrative.statusNode());
        panes.setCentre(centre());
        root.setCenter(panes.root());
        root.setMinWidth(0);
        OverflowTooltip.install(root);
        panes.fit();
    }

    private Node centre() {
        var below = new VBox();
        below.getChildren().addAll(extensions.below());
        // The form shrinks, not the nodes below it.
        below.setMinHeight(Region.USE_PREF_SIZE);
        below.layoutBoundsProperty()
                .addListener((_, _, _) -> ui.worker().onUi(this::keepFocusVisible));
        var centre = new VBox(form.node(), below);
        VBox.setVgrow(form.node(), Priority.ALWAYS);
        centre.setMinWidth(0);
        return centre;
    }

    /** Scrolls to the focused field after nodes below the form took room from it. */
    private void keepFocusVisible() {
        Node focused = ui.overlay().focusOwner(form.node());
        if (focused != form.node()) {
            form.reveal(focused);
        }
    }

    private void bind(EditorKeyHandler keys) {
        model.form().onChange(form::refresh);
        model.form()
                .focus()
                .onFocus(pointer -> {
                    model.onFocused(pointer);
                    sections.showCurrent(Pointer.of(pointer).fieldPath());
                    form.foldEmptySections();
                });
        model.validation()
                .problems()
                .addListener((ListChangeListener<Problem>) _ -> showProblems());
        model.focusRequest()
                .addListener((_, _, value) -> {
                    if (value instanceof FocusRequest focusRequest) {
                        form.focus(focusRequest.pointer());
                    }
                });
        root.addEventFilter(KeyEvent.KEY_PRESSED, keys::onPressed);
        showProblems();
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

    /** Builds the fields of a hidden editor. */
    void warmUp() {
        form.startLayout();
    }

    /** Focuses the field of the draft, or the first. */
    public void start() {
        form.startLayout();
        form.foldEmptySections();
        String focus = model.focus();
        if (focus == null) {
            form.focusFirst();
        } else {
            form.focus(focus);
        }
    }

    /** Notices over the form: newer version, failed save, read-only. */
    private static final class NoticeBar {
        private final UiContext ui;
        private final EditorViewModel model;
        private final CompareDialog compare;
        private final VBox root = styled(new VBox(), "notice-bar");

        NoticeBar(UiContext ui, LiveLabels labels, EditorViewModel model) {
            this.ui = ui;
            this.model = model;
            var values = new FieldValueFormat(model.form().shape(), labels, model.form()::record);
            this.compare = new CompareDialog(ui, values);
            model.notice().addListener((_, _, _) -> paint());
            model.autosaveState().addListener((_, _, _) -> paint());
            ui.texts().paint(root, _ -> paint());
        }

        VBox root() {
            return root;
        }

        private void paint() {
            root.getChildren().clear();
            EditorNotice notice = model.notice().get();
            if (notice instanceof EditorNotice.Overtaken(SaveResult.Overtaken by)) {
                root.getChildren().add(overtaken(by));
            } else if (notice instanceof EditorNotice.Discarded) {
                root.getChildren().add(discarded());
            } else if (notice instanceof EditorNotice.Failed(var fault)) {
                root.getChildren().add(new FaultBox(ui.texts(), fault));
            } else if (notice instanceof EditorNotice.Offered(var station)) {
                root.getChildren().add(InfoBox.info(ui.texts(), "editor.offered", station));
            } else if (notice instanceof EditorNotice.NothingLeft) {
                root.getChildren().add(InfoBox.info(ui.texts(), "editor.nothing-left"));
            } else if (!model.editable()) {
                root.getChildren().add(InfoBox.info(ui.texts(), "editor.readonly"));
            } else if (model.offeredTo() != null) {
                root.getChildren()
                        .add(InfoBox.info(ui.texts(), "editor.foreign", model.offeredTo()));
            }
            if (model.autosaveState().get() instanceof Autosave.State.Failed(var fault)) {
                root.getChildren().add(new FaultBox(ui.texts(), fault));
            }
            root.setManaged(!root.getChildren().isEmpty());
        }

        private void compare(List<FieldChange> changes) {
            compare.show(changes, model.form().unreadable());
        }

        private Node discarded() {
            InfoBox note = InfoBox.info(ui.texts(), "editor.discarded");
            note.getStyleClass().add("with-buttons");
            Button undo =
                    Buttons.small(ui.texts(), "editor.discarded.undo", () -> model.undo(true));
            note.getChildren().addAll(new Spacer(), undo);
            return note;
        }

        private Node overtaken(SaveResult.Overtaken by) {
            String time = ui.texts().dates().dateTime(by.at().toLocalDateTime());
            String author = by.author().substring(by.author().indexOf(':') + 1);
            InfoBox note =
                    InfoBox.warning(ui.texts(), "editor.newer-version", author, by.station(), time);
            note.getStyleClass().add("with-buttons");
            note.getChildren()
                    .addAll(
                            new Spacer(),
                            Buttons.small(
                                    ui.texts(),
                                    "list.recover.compare",
                                    () -> model.compare(this::compare)),
                            Buttons.small(
                                    ui.texts(),
                                    "editor.newer-version.keep-mine",
                                    model::mergeChanges),
                            Buttons.small(
                                    ui.texts(),
                                    "editor.newer-version.take-new",
                                    model::discardChanges));
            return note;
        }
    }

    /**
     * Keys of the editor that come before the focused control: undo, keys of extensions, field
     * help, section numbers.
     */
    private static final class EditorKeyHandler {
        private final EditorContext context;
        private final EditorViewModel model;
        private final ExtensionList extensions;
        private final FieldHelpDialog help;
        private final SectionNavigator sections;

        EditorKeyHandler(
                EditorContext context,
                ExtensionList extensions,
                FieldHelpDialog help,
                SectionNavigator sections) {
            this.context = context;
            this.model = context.model();
            this.extensions = extensions;
            this.help = help;
            this.sections = sections;
        }

        /** Handles undo by fields, before a text field undoes letters. */
        void onPressed(KeyEvent event) {
            if (event.isControlDown() && event.getCode() == KeyCode.Z && !event.isAltDown()) {
                event.consume();
                model.undo(!event.isShiftDown());
                return;
            }
            if (extensions.handleKey(event) || showHelp(event) || turnSection(event)) {
                event.consume();
                return;
            }
            if (event.isControlDown() && event.getCode().isDigitKey() && !event.isShiftDown()) {
                int digit = event.getCode().getChar().charAt(0) - '0';
                if (digit >= 1 && digit <= context.form().sections().size()) {
                    event.consume();
                    sections.goTo(digit - 1);
                }
            } else if (event.isControlDown() && event.getCode() == KeyCode.HOME) {
                event.consume();
                sections.goTo(0);
            }
        }

        /**
         * Goes to another section, before the scroll pane scrolls; a text of several lines scrolls.
         */
        private boolean turnSection(KeyEvent event) {
            boolean down = event.getCode() == KeyCode.PAGE_DOWN;
            boolean page = down || event.getCode() == KeyCode.PAGE_UP;
            if (!page || event.isShiftDown() || event.isAltDown()) {
                return false;
            }
            if (event.getTarget() instanceof TextArea && !event.isControlDown()) {
                return false;
            }
            sections.step(down ? 1 : -1);
            return true;
        }

        private boolean showHelp(KeyEvent event) {
            String focus = model.focus();
            var form = context.form().node();
            boolean inField = context.ui().overlay().focusOwner(form) != form;
            if (event.getCode() != KeyCode.F1 || !inField || focus == null) {
                return false;
            }
            help.show(focus);
            return true;
        }
    }
}
