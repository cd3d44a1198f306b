package rubezh.ui.seizure.photo;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.value.FieldEntry;

/**
 * Thumbnail of the photo strip with number, caption and time; the first one has a star.
 *
 * @see PhotoStrip
 */
final class PhotoTile {
    static final double WIDTH = 148;
    static final double HEIGHT = 98;

    /** Width of the focus frame in logical pixels, left and right together. */
    private static final double FOCUS_FRAME = 6;

    private final UiContext ui;
    private final StackPane frame = styled(new StackPane(), "photo-frame");
    private final Button button = styled(new Button(), "photo-button");
    private final Label text = styled(new Label(), "fs-11", "muted");
    private final HBox line = styled(new HBox(4), "photo-caption-row");
    private final VBox root = styled(new Stack(), "photo-tile");
    private final ChangeListener<Number> onZoom = (_, _, _) -> show();
    private Attachment photo;
    private PhotoState state = new PhotoState.Loading();
    private int number = 1;
    private int total = 1;
    private String part = "";

    /**
     * @param open shows the photo over the window
     */
    PhotoTile(UiContext ui, Attachment photo, Runnable open) {
        this.ui = ui;
        this.photo = photo;
        size(ui, frame);
        button.setGraphic(frame);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setOnAction(_ -> open.run());
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        root.minWidthProperty().bind(ui.display().px(WIDTH + FOCUS_FRAME));
        root.prefWidthProperty().bind(ui.display().px(WIDTH + FOCUS_FRAME));
        root.maxWidthProperty().bind(ui.display().px(WIDTH + FOCUS_FRAME));
        root.getChildren().addAll(button, line);
        ui.texts().paint(button, _ -> paint());
        // The property outlives every tile: a strong listener would leak the editor.
        ui.display().zoom().addListener(new WeakChangeListener<>(onZoom));
        show();
    }

    /**
     * Box whose preferred height fits its fixed width: a flow pane asks for the height without a
     * width.
     */
    private static final class Stack extends VBox {
        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
        }
    }

    /** Binds the size of a box to that of a thumbnail. */
    static void size(UiContext ui, Region box) {
        box.minWidthProperty().bind(ui.display().px(WIDTH));
        box.prefWidthProperty().bind(ui.display().px(WIDTH));
        box.maxWidthProperty().bind(ui.display().px(WIDTH));
        box.minHeightProperty().bind(ui.display().px(HEIGHT));
        box.prefHeightProperty().bind(ui.display().px(HEIGHT));
        box.maxHeightProperty().bind(ui.display().px(HEIGHT));
    }

    Node root() {
        return root;
    }

    Button button() {
        return button;
    }

    Attachment photo() {
        return photo;
    }

    /** Updates the tile from the record; returns whether the image has to be decoded again. */
    boolean update(Attachment current, int position, int count) {
        boolean imageChanged = !isSameImage(current, photo);
        photo = current;
        number = position;
        total = count;
        paint();
        return imageChanged;
    }

    /** Returns whether two lines show the same file in the same rotation. */
    static boolean isSameImage(Attachment one, Attachment other) {
        return Objects.equals(one.content(), other.content())
                && Objects.equals(one.rotation(), other.rotation());
    }

    void showState(PhotoState shown) {
        state = shown;
        show();
        paint();
    }

    private void show() {
        frame.getChildren().setAll(node(ui, state));
    }

    /** Returns what a thumbnail shows: an image, or why there is none. */
    static Node node(UiContext ui, PhotoState state) {
        return switch (state) {
            case PhotoState.Loading _ -> Icons.of(Feather.IMAGE, 24, "subtle");
            case PhotoState.Loaded(Image image) ->
                    PhotoCrop.of(image, WIDTH, HEIGHT, ui.display().zoom().get());
            case PhotoState.Missing _ -> placeholder(ui, Feather.IMAGE, "photo.absent");
            case PhotoState.Unreadable _ ->
                    placeholder(ui, Feather.ALERT_TRIANGLE, "photo.unreadable");
        };
    }

    private static Node placeholder(UiContext ui, Feather icon, String key) {
        Label sentence =
                styled(wrapping(ui.texts().label(key)), "fs-11", "muted", "photo-placeholder-text");
        return styled(new VBox(Icons.of(icon, 20, "subtle"), sentence), "photo-placeholder");
    }

    private void paint() {
        if (!line.getChildren().isEmpty() && !(line.getChildren().getFirst() instanceof Label)) {
            return;
        }
        text.setText(label());
        line.getChildren().setAll(text);
        if (number == 1) {
            var star = keepWidth(styled(new Label("★"), "accent-text", "photo-star"));
            line.getChildren().addFirst(star);
        }
        button.setId(photo.name());
        button.setAccessibleText(accessibleText());
    }

    /** Returns number, caption and time as far as known. */
    private String label() {
        return Stream.of(String.valueOf(number), caption(), time(), part)
                .filter(text -> !BlankCharacters.isBlank(text))
                .collect(Collectors.joining(" · "));
    }

    private String caption() {
        return photo.caption() == null ? "" : photo.caption();
    }

    private String time() {
        return photo.taken() == null ? "" : ui.texts().dates().time(photo.taken().toLocalTime());
    }

    private String accessibleText() {
        String stateText =
                switch (state) {
                    case PhotoState.Missing _ -> ui.texts().text("photo.absent");
                    case PhotoState.Unreadable _ -> ui.texts().text("photo.unreadable");
                    case PhotoState.Loading _, PhotoState.Loaded _ -> "";
                };
        return Stream.of(
                        ui.texts().text("photo.position", number, total),
                        number == 1 ? ui.texts().text("photo.main") : "",
                        caption(),
                        time(),
                        part,
                        stateText)
                .filter(text -> !BlankCharacters.isBlank(text))
                .collect(Collectors.joining(", "));
    }

    /** Sets the name of what the photo shows; empty for the case as a whole. */
    void showPart(String name) {
        part = name;
        paint();
    }

    /** Chooses what the photo shows in place of its caption: Enter accepts, Esc cancels. */
    void editPart(FieldEditor editor, Consumer<Object> onChosen) {
        editor.show(PhotoParts.option(photo));
        editor.setAccessibleName(ui.texts().text("command.photo-shows"));
        editor.setHost(new PartHost(onChosen));
        HBox.setHgrow(editor.node(), Priority.ALWAYS);
        line.getChildren().setAll(editor.node());
        editor.node()
                .addEventHandler(
                        KeyEvent.KEY_PRESSED,
                        event -> {
                            if (event.getCode() == KeyCode.ESCAPE) {
                                event.consume();
                                closePart();
                            }
                        });
        editor.focus();
        editor.openChoice();
    }

    private void closePart() {
        line.getChildren().clear();
        paint();
        button.requestFocus();
    }

    /** Host of the choice: Enter on an option ends it, leaving it gives it up. */
    private final class PartHost implements FieldEditor.Host {
        private final Consumer<Object> onChosen;

        PartHost(Consumer<Object> onChosen) {
            this.onChosen = onChosen;
        }

        @Override
        public void changed(FieldEditor editor) {}

        @Override
        public void move(FieldEditor editor, boolean forward) {
            if (editor.entry() instanceof FieldEntry.Valid(Object value) && value != null) {
                closePart();
                onChosen.accept(value);
            }
        }

        @Override
        public void left(FieldEditor editor) {
            if (line.getChildren().contains(editor.node())) {
                line.getChildren().clear();
                paint();
            }
        }
    }

    /** Edits the caption in place: Enter accepts, Esc cancels. */
    void editCaption(Consumer<String> onEdited) {
        var field = styled(new TextField(caption()), "photo-caption");
        field.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(field, Priority.ALWAYS);
        ui.texts().accessibleName(field, "command.photo-caption");
        line.getChildren().setAll(field);
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> captionKey(event, field, onEdited));
        field.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused && line.getChildren().contains(field)) {
                        finishCaption(field.getText().strip(), onEdited);
                    }
                });
        field.requestFocus();
        field.selectAll();
    }

    private void captionKey(KeyEvent event, TextField field, Consumer<String> onEdited) {
        boolean enter = event.getCode() == KeyCode.ENTER;
        if (enter || event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            finishCaption(enter ? field.getText().strip() : caption(), onEdited);
            button.requestFocus();
        }
    }

    private void finishCaption(String text, Consumer<String> onEdited) {
        line.getChildren().clear();
        if (!text.equals(caption())) {
            onEdited.accept(text);
        }
        paint();
    }
}
