package rubezh.ui.help;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.manual.ManualPage;
import rubezh.text.BlankCharacters;
import rubezh.text.Language;
import rubezh.ui.kit.Finder;
import rubezh.ui.kit.NameSearch;
import rubezh.ui.kit.OutcomeBox;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.ScreenTabs;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;

/** Manual in a tab: contents at the left, the page at the right. */
public final class HelpScreens implements ScreenModule {
    /** Id of the tab. */
    private static final String HELP = "help";

    /** Width of the contents, in logical pixels. */
    private static final double CONTENTS = 288;

    /** Most of the width that the contents take in a small window. */
    private static final double SHARE = 0.36;

    private final UiContext ui;
    private final ScreenTabs tabs;
    private final HelpViewModel model;

    /** Page that is shown; null for the contents. */
    private final ObjectProperty<@Nullable ManualPage> topic =
            new SimpleObjectProperty<>(ManualPage.FIRST_STEPS);

    private ScrollPane page = new ScrollPane();

    /** Contents. */
    private ScrollPane list = new ScrollPane();

    /**
     * @param version version of the program, for the saved manual
     */
    public HelpScreens(UiContext ui, ScreenTabs tabs, String version) {
        this.ui = ui;
        this.tabs = tabs;
        this.model = new HelpViewModel(ui.worker(), version);
    }

    /** Opens the manual at the page of a screen, or its contents if no page is about the screen. */
    @Override
    public boolean open(Destination to) {
        if (!(to instanceof Destination.Manual(String screen))) {
            return false;
        }
        if (!screen.equals(HELP)) {
            topic.set(ScreenPages.of(screen).orElse(null));
        }
        show();
        return true;
    }

    /** Returns the finder of sections, which opens them. */
    @Override
    public List<Finder> finders() {
        return List.of(new HelpFinder(ui.texts(), this::open));
    }

    private void open(HelpSection section) {
        topic.set(section.topic());
        show();
        ui.worker().onUi(() -> scrollTo(section.index()));
    }

    /** Shows the tab, and in the contents the page that is shown. */
    private void show() {
        if (!tabs.show(HELP)) {
            tabs.open(screen());
        }
        ManualPage shown = topic.get();
        if (shown != null) {
            list.setVvalue((double) shown.ordinal() / (ManualPage.values().length - 1));
        }
    }

    /** Scrolls to a heading of the page, counted from 0. */
    private void scrollTo(int heading) {
        if (page.getContent() instanceof Parent content) {
            page.applyCss();
            page.layout();
            List<Node> headings = ManualPageView.headings(content);
            double hidden =
                    content.getLayoutBounds().getHeight() - page.getViewportBounds().getHeight();
            if (heading < headings.size() && hidden > 0) {
                double top = headings.get(heading).getBoundsInParent().getMinY();
                page.setVvalue(Math.clamp(top / hidden, 0, 1));
            }
        }
    }

    private ScreenDescriptor screen() {
        var root = new BorderPane();
        root.setMinSize(0, 0);
        var contents = contents();
        root.setLeft(left(root, contents));
        var outcome = styled(new OutcomeBox(ui.texts(), model), "help-outcome");
        root.setTop(outcome);
        ui.texts().paint(root, _ -> paint(root));
        topic.addListener((_, _, _) -> ui.texts().repaint(root));
        return ScreenDescriptor.of(
                HELP,
                ui.texts().observe("help.title"),
                Feather.HELP_CIRCLE,
                new ScreenView(root, Commands.of(), contents::requestFocus),
                () -> {});
    }

    private void paint(BorderPane root) {
        ManualPage shown = topic.get();
        page =
                new ScrollPane(
                        shown == null
                                ? unknown()
                                : ManualPageView.of(shown.blocks(ui.texts().language().get())));
        page.setFitToWidth(true);
        ui.texts().accessibleName(page, "help.title");
        root.setCenter(page);
    }

    /** Returns what is said of a screen without a page: that there is none, and where to look. */
    private Node unknown() {
        Label title = styled(ui.texts().label("help.contents"), "help-h1");
        Label text = wrapping(ui.texts().label("help.unknown"));
        return styled(new VBox(title, text), "help-page");
    }

    private void select(ToggleButton button, ManualPage entry) {
        button.setSelected(topic.get() == entry);
    }

    private Node left(BorderPane root, VBox contents) {
        list = scrolling(contents);
        list.prefWidthProperty()
                .bind(
                        Bindings.min(
                                ui.display().px(CONTENTS), root.widthProperty().multiply(SHARE)));
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        Button save = Buttons.action(ui.texts(), "help.save-pdf", this::save);
        save.disableProperty().bind(model.busy());
        save.setMaxWidth(Double.MAX_VALUE);
        return styled(
                new VBox(list, styled(new VBox(save), "help-save")), "help-left", "line-right");
    }

    private VBox contents() {
        var box = styled(new VBox(), "help-contents");
        for (ManualPage entry : ManualPage.values()) {
            var button = new ToggleButton();
            button.getStyleClass().setAll("help-entry");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setWrapText(true);
            button.setOnAction(_ -> {
                topic.set(entry);
                select(button, entry);
            });
            topic.addListener((_, _, _) -> select(button, entry));
            select(button, entry);
            ui.texts().bind(button, m -> entry.title(m.language()));
            box.getChildren().add(button);
        }
        return box;
    }

    private void save() {
        Language language = ui.texts().language().get();
        var chooser = new FileChooser();
        chooser.setTitle(ui.texts().text("help.save-pdf"));
        chooser.setInitialFileName("rubezh-" + language.code() + ".pdf");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        ui.files()
                .target(chooser, ui.overlay().window())
                .ifPresent(file -> model.save(file, language));
    }

    /**
     * Finder of sections of the manual for the command palette: those that have all words typed,
     * with the words in their heading first.
     *
     * @param onOpen opens the section
     */
    record HelpFinder(UiText texts, Consumer<HelpSection> onOpen) implements Finder {
        @Override
        public String groupKey() {
            return "shell.palette.help";
        }

        @Override
        public char prefix() {
            return '?';
        }

        @Override
        public List<Result> find(String typed, int limit) {
            if (BlankCharacters.isBlank(typed)) {
                return List.of();
            }
            List<String> words = List.of(NameSearch.fold(typed).split(" +"));
            Language language = texts.language().get();
            return sections(language).stream()
                    .filter(section -> hasAll(section.text(), words))
                    .sorted(Comparator.comparing(section -> !hasAll(section.heading(), words)))
                    .limit(limit)
                    .map(section -> result(section, language))
                    .toList();
        }

        private static List<HelpSection> sections(Language language) {
            var sections = new ArrayList<HelpSection>();
            for (ManualPage topic : ManualPage.values()) {
                sections.addAll(HelpSection.of(topic, language));
            }
            return sections;
        }

        private static boolean hasAll(String text, List<String> words) {
            String folded = NameSearch.fold(text);
            return words.stream().allMatch(folded::contains);
        }

        private Result result(HelpSection section, Language language) {
            String page = section.topic().title(language);
            return new Result(
                    Feather.HELP_CIRCLE,
                    "",
                    section.heading(),
                    section.heading().equals(page) ? "" : page,
                    null,
                    () -> onOpen.accept(section));
        }
    }

    /**
     * Section of the manual.
     *
     * @param topic its page
     * @param index number of its heading on the page, from 0
     * @param heading its heading
     * @param text heading and text, as Markdown
     */
    record HelpSection(ManualPage topic, int index, String heading, String text) {
        /** Returns the sections of a page in their order. */
        static List<HelpSection> of(ManualPage topic, Language language) {
            var sections = new ArrayList<HelpSection>();
            for (String part : topic.text(language).split("(?m)^(?=#+ )")) {
                if (part.startsWith("#")) {
                    String heading = part.lines().findFirst().orElse("").replaceFirst("^#+ ", "");
                    sections.add(new HelpSection(topic, sections.size(), heading, part));
                }
            }
            return sections;
        }
    }
}
