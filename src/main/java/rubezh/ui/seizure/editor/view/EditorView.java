package rubezh.ui.seizure.editor.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rubezh.domain.identifier.ScanResult;
import rubezh.domain.seizure.rules.Violation;
import rubezh.shape.Pointer;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverflowTooltip;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.form.Form;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;
import rubezh.ui.seizure.editor.EditorNavigation;
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
import rubezh.ui.seizure.suggest.LineSuggestions;
import rubezh.ui.seizure.suggest.NarrativeAction;

/** The editor: header, sections, form, the panel beside it, and what extensions add. */
public final class EditorView {
    private final UiContext ui;
    private final EditorViewModel model;
    private final EditorNavigation navigation;
    private final Form form;
    private final SectionNavigator sections;
    private final ExtensionList extensions;
    private final EditorPanes panes;
    private final EditorCommands commands;
    private final BorderPane root = new BorderPane();

    public EditorView(EditorSetup setup, EditorViewModel model, EditorNavigation navigation) {
        this.ui = setup.ui();
        this.model = model;
        this.navigation = navigation;
        LiveLabels labels = setup.labels();
        var offers = new LineSuggestions(ui, labels, model);
        this.form = new Form(ui, new SeizureFormModel(model.form(), labels));
        this.sections = new SectionNavigator(ui, form, model);
        EditorContext context = context(labels);
        List<EditorExtension> made = setup.extensions().apply(context);
        new FormBuilder(context, setup.editors(), offers, made).build();
        this.extensions = new ExtensionList(made);
        var side = new SidePanel(ui, labels, model, extensions.tabs());
        this.panes = new EditorPanes(ui, root.widthProperty(), sections.list(), side);
        var composer = new NarrativeAction(context);
        var record = new RecordActions(context, navigation, extensions);
        var targets = new EditorCommands.Targets(record, sections, panes, offers, composer);
        this.commands = new EditorCommands(context, extensions, targets);
        var help = new FieldHelpDialog(ui, labels, model, navigation.manual());
        var keys = new EditorKeyHandler(context, extensions, help, sections);
        layout(labels, composer);
        bind(keys);
    }

    private EditorContext context(LiveLabels labels) {
        var banners =
                new SectionBanners(ui, form, model.validation().parts(), sections::showCurrent);
        return new EditorContext(ui, labels, model, form, banners, new Window());
    }

    /** What extensions are given of this view. */
    private final class Window implements EditorWindow {
        @Override
        public void show(SideTab tab) {
            panes.show(tab);
        }

        @Override
        public String currentSection() {
            return sections.currentName();
        }

        @Override
        public void openRecord(UUID recordId) {
            navigation.other().accept(recordId);
        }
    }

    public Parent root() {
        return root;
    }

    public EditorViewModel model() {
        return model;
    }

    /** Takes what a scanner read while this record was on show; says whether it did. */
    public boolean handleScan(ScanResult scan) {
        return extensions.handleScan(scan);
    }

    /** Says whether the screen may close now; if not, it closes once extensions are done. */
    public boolean mayClose() {
        return extensions.mayClose(navigation.close());
    }

    /** Ends what goes on beside the form: it takes nothing any more. */
    public void stop() {
        extensions.stop();
    }

    public Commands commands() {
        return commands.all();
    }

    private void layout(LiveLabels labels, NarrativeAction composer) {
        var header =
                new EditorHeader(ui, labels, model, commands.buttons()).addMenu(commands.menu());
        var top = new VBox(header.root());
        top.getChildren().addAll(extensions.above());
        top.getChildren().add(new NoticeBar(ui, labels, model).root());
        root.setTop(top);
        sections.aside("narrative").getChildren().add(composer.statusNode());
        panes.setCentre(centre());
        root.setCenter(panes.root());
        root.getStyleClass().add("editor");
        root.setMinWidth(0);
        OverflowTooltip.install(root);
        panes.fit();
    }

    private Node centre() {
        var below = new VBox();
        below.getChildren().addAll(extensions.below());
        // The form gives way, not the sentence.
        below.setMinHeight(Region.USE_PREF_SIZE);
        below.layoutBoundsProperty()
                .addListener((_, _, _) -> ui.worker().onUi(this::keepFocusVisible));
        var centre = new VBox(form.node(), below);
        VBox.setVgrow(form.node(), Priority.ALWAYS);
        centre.setMinWidth(0);
        return centre;
    }

    /** What is shown below takes room from the form: the field being typed in stays in sight. */
    private void keepFocusVisible() {
        Node at = ui.overlay().focusOwner(form.node());
        if (at != form.node()) {
            form.reveal(at);
        }
    }

    private void bind(EditorKeyHandler keys) {
        model.form().onChange(form::refresh);
        model.form()
                .onFocus(pointer -> {
                    model.onFocused(pointer);
                    sections.showCurrent(Pointer.of(pointer).fieldPath());
                    form.foldEmptySections();
                });
        model.validation()
                .problems()
                .addListener((ListChangeListener<Problem>) _ -> showProblems());
        model.focusRequest()
                .addListener((_, _, request) -> {
                    if (request instanceof FocusRequest jump) {
                        form.focus(jump.pointer());
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
