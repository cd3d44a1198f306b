package rubezh.ui.seizure.photo;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.text.DateFormatter;
import rubezh.text.Language;
import rubezh.text.NumberFormatter;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;

/** One picture over the whole window: arrows go to the next, R turns it, Esc closes. */
final class PhotoViewer {
    private final UiContext ui;
    private final PhotoListModel book;
    private final PhotoDecoder developing;
    private final BorderPane panel = new BorderPane();
    private final StackPane middle = new StackPane();
    private final Label place = new Label();
    private final Label facts = new Label();
    private Runnable closed = () -> {};
    private int at;

    PhotoViewer(UiContext ui, PhotoListModel book, PhotoDecoder decoder) {
        this.ui = ui;
        this.book = book;
        this.developing = decoder;
        Commands commands =
                Commands.of(
                        Command.of("photo-previous", () -> moveBy(-1)),
                        Command.of("photo-next", () -> moveBy(1)),
                        Command.of("photo-turn", this::rotate),
                        Command.of("photo-close", this::close));
        panel.getStyleClass().addAll("panel", "photo-viewer");
        panel.setTop(head(commands));
        panel.setCenter(middle);
        middle.setMinSize(0, 0);
        middle.getStyleClass().add("photo-viewer-body");
        PhotoKeyHandler.listen(panel, commands);
        ui.texts().accessibleName(panel, "photo.full");
        ui.texts().paint(panel, _ -> updateFacts());
    }

    private Node head(Commands commands) {
        place.getStyleClass().addAll("semibold", "fs-15");
        place.setMinWidth(Region.USE_PREF_SIZE);
        facts.getStyleClass().add("muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        facts.setMinWidth(0);
        var head = new HBox(place, facts, space);
        commands.all()
                .forEach(command -> {
                    Button button = Buttons.icon(ui.texts(), command);
                    button.setMinWidth(Region.USE_PREF_SIZE);
                    head.getChildren().add(button);
                });
        head.getStyleClass().add("photo-viewer-head");
        return head;
    }

    /**
     * Shows a picture.
     *
     * @param afterwards runs when the view is closed
     */
    void show(UUID id, Runnable afterwards) {
        closed = afterwards;
        at = Math.max(0, book.photos().stream().map(Attachment::id).toList().indexOf(id));
        ui.overlay().show(panel, Pos.CENTER, closed);
        Scene scene = panel.getScene();
        double room = ui.display().px(32).get();
        panel.prefWidthProperty().bind(scene.widthProperty().subtract(room));
        panel.prefHeightProperty().bind(scene.heightProperty().subtract(room));
        decode();
    }

    private void close() {
        ui.overlay().close(panel);
        closed.run();
    }

    private void moveBy(int by) {
        int to = at + by;
        if (to >= 0 && to < book.photos().size()) {
            at = to;
            decode();
        }
    }

    private void rotate() {
        book.rotate(photo().id());
        decode();
    }

    private Attachment photo() {
        return book.photos().get(at);
    }

    private void decode() {
        Attachment photo = photo();
        updateFacts();
        middle.getChildren().setAll(Icons.of(Feather.IMAGE, 48, "subtle"));
        Scene scene = Objects.requireNonNull(panel.getScene());
        developing.request(
                photo,
                (int) scene.getWidth(),
                (int) scene.getHeight(),
                state -> {
                    if (panel.getScene() != null && photo.equals(photo())) {
                        middle.getChildren().setAll(shown(state));
                    }
                });
    }

    private Node shown(PhotoState state) {
        return switch (state) {
            case PhotoState.Loading _ -> Icons.of(Feather.IMAGE, 48, "subtle");
            case PhotoState.Loaded(Image image) -> fitted(image);
            case PhotoState.Missing _ -> placeholder(Feather.IMAGE, "photo.absent.text");
            case PhotoState.Unreadable _ ->
                    placeholder(Feather.ALERT_TRIANGLE, "photo.unreadable.text");
        };
    }

    /** Fits the picture into the room there is; a small one is not blown up. */
    private Node fitted(Image image) {
        var view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty()
                .bind(
                        javafx.beans.binding.Bindings.createDoubleBinding(
                                () -> Math.min(middle.getWidth(), image.getWidth()),
                                middle.widthProperty()));
        view.fitHeightProperty()
                .bind(
                        javafx.beans.binding.Bindings.createDoubleBinding(
                                () -> Math.min(middle.getHeight(), image.getHeight()),
                                middle.heightProperty()));
        return view;
    }

    private Node placeholder(Feather icon, String key) {
        Label sentence = ui.texts().bind(new Label(), key);
        sentence.setWrapText(true);
        sentence.maxWidthProperty().bind(ui.display().px(420));
        var box = new VBox(Icons.of(icon, 48, "subtle"), sentence);
        box.getStyleClass().add("photo-placeholder");
        return box;
    }

    private void updateFacts() {
        List<Attachment> photos = book.photos();
        if (at < photos.size()) {
            place.setText(ui.texts().text("photo.position", at + 1, photos.size()));
            facts.setText(
                    facts(photos.get(at))
                            .filter(text -> !text.isBlank())
                            .collect(Collectors.joining(" · ")));
        }
    }

    private Stream<String> facts(Attachment photo) {
        Language language = ui.texts().language().get();
        var taken = photo.taken();
        int kilobytes = (Objects.requireNonNullElse(photo.bytes(), 0) + 1023) / 1024;
        return Stream.of(
                Objects.requireNonNullElse(photo.caption(), ""),
                taken == null ? "" : DateFormatter.in(language).dateTime(taken.toLocalDateTime()),
                Objects.requireNonNullElse(photo.name(), ""),
                ui.texts().text("photo.size", NumberFormatter.in(language).whole(kilobytes)));
    }
}
