package rubezh.ui.seizure.suggest;

import static rubezh.domain.seizure.SeizureFields.NARRATIVE_CIRCUMSTANCES;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_SUMMARY;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.Seizure;
import rubezh.narrative.NamePolicy;
import rubezh.narrative.NarrativeComposer;
import rubezh.narrative.TextDiff;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.SuggestionCard;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.editor.SectionBanners;

/**
 * Action that composes the circumstances from the fields. An unedited text is replaced at once and
 * counts once it was confirmed; for an edited one the difference is shown first, and who accepts it
 * has read it.
 *
 * @see rubezh.narrative.NarrativeComposer
 */
public final class NarrativeAction {
    static final String CIRCUMSTANCES = NARRATIVE_CIRCUMSTANCES.pointer();
    private static final String SUMMARY = NARRATIVE_SUMMARY.pointer();
    private static final String PATH = NARRATIVE_CIRCUMSTANCES.path();

    private final UiContext ui;
    private final LiveLabels labels;
    private final EditorViewModel model;
    private final SectionBanners banners;
    private final Label mark = styled(new Label(), "muted", "fs-11");
    private final Command compose = Command.of("compose", this::compose);
    private @Nullable String lastComposed;
    private @Nullable String lastSummary;

    public NarrativeAction(EditorContext context) {
        this.ui = context.ui();
        this.labels = context.labels();
        this.model = context.model();
        this.banners = context.banners();
        Seizure record = record();
        String text = record.narrative().circumstances();
        if (text != null && composer().isUnchanged(text, record)) {
            lastComposed = text;
        }
        lastSummary = composer().summary(record);
        ui.texts().bind(mark, "editor.compose.composed");
        mark.setGraphic(Icons.of(Feather.INFO, 12, "muted"));
        model.form().onChange(_ -> paint());
        paint();
    }

    public Command command() {
        return compose;
    }

    /** Returns the button and the mark of an unedited text. */
    public Node statusNode() {
        Button button = styled(Buttons.of(ui.texts(), compose), "small");
        button.setFocusTraversable(false);
        return styled(new HBox(mark, button), "compose-bar");
    }

    private void paint() {
        String text = record().narrative().circumstances();
        boolean unedited = text != null && text.equals(lastComposed);
        setShown(mark, unedited);
    }

    private void compose() {
        String composed = composer().circumstances(record(), NamePolicy.GIVEN);
        String before = record().narrative().circumstances();
        if (before == null || BlankCharacters.isBlank(before) || before.equals(lastComposed)) {
            write(composed, model.form()::enterComposed);
        } else if (before.equals(composed)) {
            banners.showMessage(PATH, "editor.compose.same");
        } else {
            banners.showSuggestion(PATH, difference(before, composed));
        }
    }

    /**
     * @param enter sets the text, as read or as still to be read
     */
    private void write(String text, BiConsumer<String, String> enter) {
        String summary = composer().summary(record());
        String before = record().narrative().summary();
        lastComposed = text;
        model.form()
                .batch(
                        CIRCUMSTANCES,
                        () -> {
                            enter.accept(CIRCUMSTANCES, text);
                            if (before == null || before.equals(lastSummary)) {
                                model.form().enter(SUMMARY, summary.isEmpty() ? null : summary);
                            }
                        });
        lastSummary = summary;
        model.goTo(CIRCUMSTANCES);
    }

    private SuggestionCard difference(String before, String composed) {
        var flow = styled(new TextFlow(), "compose-diff");
        List<TextDiff.TextPart> parts = TextDiff.between(before, composed);
        parts.forEach(part -> flow.getChildren().add(text(part)));
        return new SuggestionCard(ui, Feather.EDIT_3, banners::hide)
                .title("editor.compose.differs")
                .body(flow)
                .accept("editor.compose.replace", () -> write(composed, model.form()::enter))
                .discard("editor.compose.keep");
    }

    /** Colours a part; removed text is also struck through, added text underlined. */
    private static Text text(TextDiff.TextPart part) {
        var text = new Text(part.text());
        switch (part.kind()) {
            case KEPT -> text.getStyleClass().add("compose-kept");
            case REMOVED -> text.getStyleClass().add("compose-removed");
            case ADDED -> text.getStyleClass().add("compose-added");
        }
        return text;
    }

    private NarrativeComposer composer() {
        return new NarrativeComposer(labels.format());
    }

    private Seizure record() {
        return model.form().record();
    }
}
