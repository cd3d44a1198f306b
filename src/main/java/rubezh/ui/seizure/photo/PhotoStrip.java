package rubezh.ui.seizure.photo;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS_CAPTION;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS_ROTATION;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.rules.Violation;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.command.Keymap;
import rubezh.ui.kit.form.FormRegion;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.seizure.model.AttachmentStore;

/**
 * The pictures of a seizure side by side. The picture with the focus is worked by keys: Enter shows
 * it over the window, Ctrl with arrows moves it, R turns it, F2 captions it, Del takes it away.
 */
public final class PhotoStrip implements FormRegion {
    private static final String LIST = EVIDENCE_ATTACHMENTS.pointer();

    private final UiContext ui;
    private final PhotoListModel book;
    private final PhotoDecoder developing;
    private final AttachmentImporter intake;
    private final FlowPane tiles = new FlowPane();
    private final Button adder = new Button();
    private final VBox root = new VBox();
    private final Map<UUID, PhotoTile> shown = new LinkedHashMap<>();
    private List<Attachment> photos = List.of();
    private final Consumer<Node> reveal;
    private Runnable unfold = () -> {};

    /**
     * @param reveal scrolls a picture into view
     */
    public PhotoStrip(
            UiContext ui,
            AttachmentStore store,
            PhotoListModel book,
            AttachmentImports imports,
            Consumer<Node> reveal) {
        this.reveal = reveal;
        this.ui = ui;
        this.book = book;
        this.developing = new PhotoDecoder(store, ui.worker());
        this.intake = new AttachmentImporter(ui, store, book, imports);
        tiles.getStyleClass().add("photo-tiles");
        root.getStyleClass().add("photo-strip");
        root.getChildren().addAll(tiles, intake.root());
        layoutAddButton();
        tiles.getChildren().add(adder);
        intake.acceptDropAndPaste(root);
        refresh();
    }

    public Node root() {
        return root;
    }

    /** Takes what is dropped on the section, or pasted in it; opens it when a picture comes. */
    public PhotoStrip installOn(Node section, Runnable opens) {
        intake.acceptDropAndPaste(section);
        unfold = opens;
        return this;
    }

    public boolean isEmpty() {
        return photos.isEmpty();
    }

    private void layoutAddButton() {
        Label words = ui.texts().bind(new Label(), "photo.drop");
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        words.getStyleClass().addAll("fs-11", "muted");
        var hint = new Label(Keymap.entry("photo-paste").hint());
        hint.getStyleClass().add("hint");
        var box = new VBox(Icons.of(Feather.CAMERA, 20), words, hint);
        box.getStyleClass().add("photo-placeholder");
        PhotoTile.size(ui, box);
        adder.setGraphic(box);
        adder.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        adder.getStyleClass().addAll("photo-button", "photo-add-button");
        adder.setOnAction(_ -> intake.choose());
        adder.addEventFilter(KeyEvent.KEY_PRESSED, event -> moveFocus(event, -1));
        ui.texts().accessibleName(adder, "photo.add");
    }

    @Override
    public void refresh() {
        List<Attachment> now = book.photos();
        if (now.equals(photos)) {
            return;
        }
        boolean more = now.size() > photos.size();
        photos = now;
        List<UUID> ids = now.stream().map(Attachment::id).toList();
        shown.keySet().retainAll(ids);
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < now.size(); i++) {
            nodes.add(tile(now.get(i), i + 1, now.size()).root());
        }
        nodes.add(adder);
        if (!tiles.getChildren().equals(nodes)) {
            Node focused = ui.overlay().focusOwner(tiles);
            tiles.getChildren().setAll(nodes);
            if (focused != tiles && focused.getScene() != null) {
                focused.requestFocus();
            }
        }
        if (more) {
            unfold.run();
        }
    }

    private PhotoTile tile(Attachment photo, int place, int of) {
        PhotoTile tile = shown.get(photo.id());
        boolean made = tile == null;
        if (tile == null) {
            tile = make(photo);
            shown.put(photo.id(), tile);
        }
        if (tile.update(photo, place, of) || made) {
            PhotoTile asking = tile;
            double scale = ui.display().zoom().get();
            developing.request(
                    photo,
                    (int) (PhotoTile.WIDTH * scale),
                    (int) (PhotoTile.HEIGHT * scale),
                    state -> {
                        if (asking.photo().equals(photo) || looksSame(asking.photo(), photo)) {
                            asking.showState(state);
                        }
                    });
        }
        return tile;
    }

    private static boolean looksSame(Attachment one, Attachment other) {
        return java.util.Objects.equals(one.content(), other.content())
                && java.util.Objects.equals(one.rotation(), other.rotation());
    }

    private PhotoTile make(Attachment photo) {
        UUID id = photo.id();
        var tile = new PhotoTile(ui, photo, () -> open(id));
        Commands commands =
                Commands.of(
                        Command.of("photo-open", () -> open(id)),
                        Command.of("photo-caption", () -> caption(id)),
                        Command.of("photo-turn", () -> book.rotate(id)),
                        Command.of("photo-left", () -> move(id, -1)),
                        Command.of("photo-right", () -> move(id, 1)),
                        Command.of("photo-remove", () -> remove(id)),
                        Command.of("photo-add", intake::choose));
        PhotoKeyHandler.listen(tile.button(), commands);
        tile.button().addEventFilter(KeyEvent.KEY_PRESSED, event -> moveFocus(event, indexOf(id)));
        tile.button().setContextMenu(menu(tile.button(), commands));
        tile.button()
                .focusedProperty()
                .addListener((_, _, focused) -> {
                    if (focused) {
                        reveal.accept(tile.root());
                        book.onFocused(id);
                    }
                });
        return tile;
    }

    private ContextMenu menu(Button owner, Commands commands) {
        var menu = new ContextMenu();
        for (Command command : commands.all()) {
            var item = new MenuItem();
            item.setOnAction(_ -> command.run());
            menu.getItems().add(item);
            ui.texts()
                    .paint(
                            owner,
                            m -> item.setText(m.text(command.labelKey()) + "   " + command.hint()));
        }
        return menu;
    }

    /** Arrows go along the strip; place -1 is the button behind the last picture. */
    private void moveFocus(KeyEvent event, int from) {
        int place = from < 0 ? photos.size() : from;
        int to =
                switch (event.getCode()) {
                    case LEFT -> place - 1;
                    case RIGHT -> place + 1;
                    case HOME -> 0;
                    case END -> photos.size() - 1;
                    default -> place;
                };
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isShiftDown();
        if (plain && to != place && to >= 0 && to <= photos.size()) {
            event.consume();
            goTo(to);
        }
    }

    private void goTo(int place) {
        if (place >= photos.size()) {
            adder.requestFocus();
        } else {
            withTile(photos.get(place).id(), tile -> tile.button().requestFocus());
        }
    }

    private int indexOf(UUID id) {
        return photos.stream().map(Attachment::id).toList().indexOf(id);
    }

    private void withTile(UUID id, Consumer<PhotoTile> deed) {
        PhotoTile tile = shown.get(id);
        if (tile != null) {
            deed.accept(tile);
        }
    }

    private void open(UUID id) {
        new PhotoViewer(ui, book, developing)
                .show(id, () -> withTile(id, t -> t.button().requestFocus()));
    }

    private void caption(UUID id) {
        withTile(id, tile -> tile.editCaption(text -> book.caption(id, text)));
    }

    private void move(UUID id, int by) {
        book.move(id, by);
        withTile(id, tile -> tile.button().requestFocus());
    }

    private void remove(UUID id) {
        int place = indexOf(id);
        book.remove(id);
        refresh();
        goTo(Math.min(place, photos.size() - 1));
        if (photos.isEmpty()) {
            adder.requestFocus();
        }
    }

    @Override
    public boolean covers(String pointer) {
        return pointer.equals(LIST)
                || photos.stream()
                        .map(photo -> LIST + "/" + photo.id())
                        .anyMatch(line ->
                                pointer.equals(line)
                                        || pointer.equals(EVIDENCE_ATTACHMENTS_CAPTION.in(line))
                                        || pointer.equals(EVIDENCE_ATTACHMENTS_ROTATION.in(line)));
    }

    @Override
    public void mark(List<Violation> problems) {}

    @Override
    public void focus(String pointer) {
        unfold.run();
        for (Attachment photo : photos) {
            if (pointer.startsWith(LIST + "/" + photo.id())) {
                withTile(photo.id(), tile -> tile.button().requestFocus());
                return;
            }
        }
        goTo(0);
    }

    @Override
    public List<String> unreadablePointers() {
        return List.of();
    }
}
