package rubezh.ui.seizure.photo;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.text.BlankCharacters;
import rubezh.text.DateFormatter;
import rubezh.text.Language;
import rubezh.text.NumberFormatter;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;

/** Viewer of one photo over the whole window: arrows move to the next, R rotates, Esc closes. */
final class PhotoViewer {
    private final UiContext ui;
    private final PhotoList list;
    private final PhotoDecoder decoder;
    private final BorderPane panel = styled(new BorderPane(), "panel", "photo-viewer");
    private final StackPane middle = styled(new StackPane(), "photo-viewer-body");
    private final Label position = styled(new Label(), "semibold", "fs-15");
    private final Label facts = styled(new Label(), "muted");
    private Runnable onClosed = () -> {};
    private int index;

    PhotoViewer(UiContext ui, PhotoList list, PhotoDecoder decoder) {
        this.ui = ui;
        this.list = list;
        this.decoder = decoder;
        Commands commands =
                Commands.of(
                        Command.of("photo-previous", () -> moveBy(-1)),
                        Command.of("photo-next", () -> moveBy(1)));
        if (list instanceof PhotoListModel model) {
            commands.add(Command.of("photo-turn", () -> rotate(model)));
        }
        commands.add(Command.of("photo-close", this::close));
        panel.setTop(header(commands));
        panel.setCenter(middle);
        middle.setMinSize(0, 0);
        commands.listenBefore(panel);
        ui.texts().accessibleName(panel, "photo.full");
        ui.texts().paint(panel, _ -> updateFacts());
    }

    private Node header(Commands commands) {
        position.setMinWidth(Region.USE_PREF_SIZE);
        facts.setMinWidth(0);
        var header = styled(new HBox(position, facts, new Spacer()), "photo-viewer-head");
        commands.all()
                .forEach(command -> {
                    header.getChildren().add(keepWidth(Buttons.icon(ui.texts(), command)));
                });
        return header;
    }

    /**
     * Shows a photo.
     *
     * @param onViewerClosed runs when the viewer is closed
     */
    void show(UUID id, Runnable onViewerClosed) {
        onClosed = onViewerClosed;
        index = Math.max(0, list.photos().stream().map(Attachment::id).toList().indexOf(id));
        ui.overlay().show(panel, Pos.CENTER, onClosed);
        Scene scene = panel.getScene();
        double margin = ui.display().px(32).get();
        panel.prefWidthProperty().bind(scene.widthProperty().subtract(margin));
        panel.prefHeightProperty().bind(scene.heightProperty().subtract(margin));
        decode();
    }

    private void close() {
        ui.overlay().close(panel);
        onClosed.run();
    }

    private void moveBy(int by) {
        int to = index + by;
        if (to >= 0 && to < list.photos().size()) {
            index = to;
            decode();
        }
    }

    private void rotate(PhotoListModel model) {
        model.rotate(photo().id());
        decode();
    }

    private Attachment photo() {
        return list.photos().get(index);
    }

    private void decode() {
        Attachment photo = photo();
        updateFacts();
        middle.getChildren().setAll(Icons.of(Feather.IMAGE, 48, "subtle"));
        Scene scene = Objects.requireNonNull(panel.getScene());
        decoder.request(
                photo,
                (int) scene.getWidth(),
                (int) scene.getHeight(),
                state -> {
                    if (panel.getScene() != null && photo.equals(photo())) {
                        middle.getChildren().setAll(content(state));
                    }
                });
    }

    private Node content(PhotoState state) {
        return switch (state) {
            case PhotoState.Loading _ -> Icons.of(Feather.IMAGE, 48, "subtle");
            case PhotoState.Loaded(Image image) -> fitted(image);
            case PhotoState.Missing _ -> placeholder(Feather.IMAGE, "photo.absent.text");
            case PhotoState.Unreadable _ ->
                    placeholder(Feather.ALERT_TRIANGLE, "photo.unreadable.text");
        };
    }

    /** Fits an image into the window; a small one is not enlarged. */
    private Node fitted(Image image) {
        var view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty().bind(Bindings.min(middle.widthProperty(), image.getWidth()));
        view.fitHeightProperty().bind(Bindings.min(middle.heightProperty(), image.getHeight()));
        return view;
    }

    private Node placeholder(Feather icon, String key) {
        Label sentence = wrapping(ui.texts().label(key));
        sentence.maxWidthProperty().bind(ui.display().px(420));
        return styled(new VBox(Icons.of(icon, 48, "subtle"), sentence), "photo-placeholder");
    }

    private void updateFacts() {
        List<Attachment> photos = list.photos();
        if (index < photos.size()) {
            position.setText(ui.texts().text("photo.position", index + 1, photos.size()));
            facts.setText(
                    facts(photos.get(index))
                            .filter(text -> !BlankCharacters.isBlank(text))
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
