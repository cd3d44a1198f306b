package rubezh.ui.signin;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.Language;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.PasswordChangeDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.signin.SignInService.Account;

/** View of the sign-in: officer tiles, password field and hints beside it. */
final class SignInView {
    private final UiContext ui;
    private final UiText texts;
    private final SignInViewModel model;
    private final SignInFrame frame;
    private final OfficerTiles tiles;
    private final SignInFooter footer;
    private final PasswordBox password;
    private final Label passwordLabel = styled(new Label(), "fs-11", "muted", "password-label");
    private final Label attempts = styled(new Label(), "fs-11", "muted");
    private boolean otherAsked;
    private final VBox hints = styled(new VBox(), "gap-8");
    private final StackPane working = styled(new StackPane(), "working");
    private final TextField search = new TextField();

    SignInView(UiContext ui, SignInViewModel model, String version) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.password = new PasswordBox(texts);
        this.tiles = new OfficerTiles(ui, model, password::focus);
        this.frame = new SignInFrame(ui, 760, model.stationInfo().training());
        fillTop();
        footer = new SignInFooter(ui, model, password, version);
        frame.footer().getChildren().setAll(footer.nodes());
        frame.column()
                .getChildren()
                .addAll(title(), tiles, passwordLabel, passwordRow(), attempts, others());
        bind();
        frame.root().sceneProperty().addListener((_, _, scene) -> onShown(scene != null));
        model.load();
    }

    Parent root() {
        return frame.root();
    }

    /** Says above the accounts that the window is locked, and chooses whoever worked with it. */
    void showLocked(LockInfo locked) {
        model.prefer(locked.officer().login());
        Label sentence = wrapping(texts.label(locked::text));
        sentence.setGraphic(Icons.of(Feather.LOCK, 16, "accent-text"));
        frame.column().getChildren().addFirst(styled(sentence, "note", "info", "lock-note"));
    }

    /** Tells the password of a training register, which is no secret, and offers to remove it. */
    void offer(TrainingOffer training) {
        if (model.stationInfo().training()) {
            var line = styled(new HBox(), "sign-in-others");
            line.setAlignment(Pos.CENTER_LEFT);
            training.phrase()
                    .map(phrase -> texts.label("signin.training.password", phrase))
                    .ifPresent(line.getChildren()::add);
            line.getChildren()
                    .addAll(
                            new Spacer(),
                            Buttons.link(texts, "signin.training.remove", training.onRemove()));
            frame.column().getChildren().add(line);
        }
    }

    private void bind() {
        texts.paint(passwordLabel, _ -> paintLabel());
        texts.paint(attempts, _ -> paintState());
        model.visibleAccounts().addListener((InvalidationListener) _ -> tiles.fill());
        onChange(
                model.chosen(),
                () -> {
                    tiles.fill();
                    paintLabel();
                    focusLater();
                });
        onChange(model.state(), this::onState);
        onChange(model.built(), this::paintState);
        onChange(model.busy(), this::showWorking);
        onChange(password.capsLock(), this::paintState);
        onChange(password.typedLayout(), this::paintState);
        frame.root().addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyPressed);
    }

    private void focusLater() {
        ui.worker()
                .onUi(() -> {
                    frame.layout();
                    password.focus();
                });
    }

    private void onShown(boolean shown) {
        footer.setShown(shown);
        if (shown) {
            focusLater();
        }
    }

    private static void onChange(ObservableValue<?> value, Runnable action) {
        value.addListener((_, _, _) -> action.run());
    }

    private void onKeyPressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isAltDown() && code.isDigitKey()) {
            model.choose(code.getChar().charAt(0) - '1');
            event.consume();
        } else if (code == KeyCode.F2) {
            chooseOther();
            event.consume();
        } else if (code == KeyCode.F3) {
            recover();
            event.consume();
        } else if (code == KeyCode.ENTER && password.hasFocus()) {
            submit();
            event.consume();
        }
    }

    private void submit() {
        char[] secret = password.password();
        if (secret.length > 0) {
            model.signIn(secret);
        }
        password.clear();
    }

    private void fillTop() {
        var divider = styled(new Region(), "hairline-v");
        Label station = styled(texts.label(m -> model.stationInfo().title(m)), "semibold");
        frame.top(List.of(divider, station));
    }

    private Node title() {
        Label title = styled(texts.label("signin.title"), "semibold", "fs-24");
        styled(texts.prompt(search, "signin.search"), "officer-search");
        texts.accessibleName(search, "signin.search");
        search.textProperty().bindBidirectional(model.search());
        search.setOnAction(_ -> password.focus());
        var row = new HBox(title, new Spacer(), search);
        row.setAlignment(Pos.CENTER_LEFT);
        model.visibleAccounts()
                .addListener((InvalidationListener) _ -> search.setVisible(isSearchShown()));
        return row;
    }

    private boolean isSearchShown() {
        return otherAsked || model.isSearchNeeded();
    }

    /**
     * Returns the line below the password: whoever has no tile is found by name or login; where no
     * administrator can sign in, the recovery sheet helps. The open shift stands at its end.
     */
    private Node others() {
        Button other = Buttons.link(texts, "signin.other", this::chooseOther);
        Button recover = Buttons.link(texts, "signin.recover", this::recover);
        var line =
                new HBox(
                        other,
                        styled(new Label("F2"), "hint"),
                        recover,
                        styled(new Label("F3"), "hint"),
                        new Spacer(),
                        new OpenShiftLabel(ui, model));
        line.setAlignment(Pos.CENTER_LEFT);
        return styled(line, "sign-in-others", "line-top");
    }

    private void recover() {
        if (!ui.overlay().isOpen()) {
            SignInService.Account account = model.chosen().get();
            String login = account == null ? "" : account.officer().login();
            new RecoveryCodeDialog(ui, model).show(login);
        }
    }

    private void chooseOther() {
        otherAsked = true;
        search.setVisible(true);
        search.requestFocus();
        search.selectAll();
    }

    private Node passwordRow() {
        Button enter = styled(Buttons.primary(texts, Command.of("sign-in", this::submit)), "tall");
        enter.setFocusTraversable(true);
        var field = ui.display().keepWidth(styled(new VBox(password, working), "gap-4"), 244);
        HBox.setHgrow(hints, Priority.ALWAYS);
        var left = ui.display().keepWidth(new VBox(new HBox(field, gap(), enter)), 372);
        return styled(new HBox(left, hints), "gap-16");
    }

    /** The bar is made when it is needed: the first frame does not wait for it. */
    private void showWorking() {
        working.getChildren().clear();
        if (model.busy().get()) {
            var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
            bar.setMaxWidth(Double.MAX_VALUE);
            working.getChildren().add(bar);
        }
    }

    private static Region gap() {
        return styled(new Region(), "gap-box-8");
    }

    private void paintLabel() {
        SignInService.Account account = model.chosen().get();
        passwordLabel.setText(
                account == null
                        ? texts.text("signin.password")
                        : texts.text("signin.password.of", account.officer().nameIn(texts::text)));
    }

    private void onState() {
        paintState();
        if (model.state().get() instanceof SignInState.OneTimePassword) {
            new PasswordChangeDialog(ui, "signin.one-time", model.names())
                    .show(
                            (_, chosen) -> model.changeOneTimePassword(chosen),
                            model::onOneTimePasswordChanged,
                            model::cancelChange);
        }
    }

    private void paintState() {
        hints.getChildren().clear();
        attempts.setText(texts.text("signin.attempts.rule"));
        switch (model.state().get()) {
            case SignInState.None(), SignInState.OneTimePassword() -> {}
            case SignInState.WrongPassword(int attempt, int free) ->
                    showWrongPassword(attempt, free);
            case SignInState.Throttled(long seconds) ->
                    add(InfoBox.warning(texts, "signin.wait", seconds));
            case SignInState.Failed(var fault) -> add(new FaultBox(texts, fault));
        }
        if (model.built().get() > 0) {
            add(InfoBox.info(texts, "signin.building", model.built().get()));
        }
        if (password.capsLock().get()) {
            add(InfoBox.warning(texts, "signin.caps"));
        }
        @Nullable Language layout = password.typedLayout().get();
        if (layout == Language.RU) {
            add(InfoBox.info(texts, "signin.layout.ru"));
        }
    }

    private void showWrongPassword(int attempt, int free) {
        add(InfoBox.stop(texts, "signin.wrong"));
        attempts.setText(
                attempt < free
                        ? texts.text("signin.attempts", attempt, free)
                        : texts.text("signin.attempts.rule"));
        password.focus();
    }

    private void add(Node node) {
        hints.getChildren().add(node);
    }

    /** Names the open shift below the sign-in; empty if none is open. */
    private static final class OpenShiftLabel extends Label {
        OpenShiftLabel(UiContext ui, SignInViewModel model) {
            getStyleClass().addAll("muted", "open-shift");
            model.readOpenShift(shift ->
                    ui.texts()
                            .paint(
                                    this,
                                    m ->
                                            setText(
                                                    new AccountFormat(m, ui.today())
                                                            .openShift(shift))));
        }
    }

    /**
     * Line at the foot of the sign-in: version, protection, age of the backup, Caps Lock, clock.
     */
    private static final class SignInFooter {
        private final UiContext ui;
        private final PasswordBox password;
        private final ZoneId zone;
        private final Label time = new Label();
        private final Timeline clock = new Timeline();
        private final List<Node> nodes;

        SignInFooter(UiContext ui, SignInViewModel model, PasswordBox password, String version) {
            this.ui = ui;
            this.password = password;
            this.zone = model.stationInfo().zone();
            Label product = ui.texts().label("signin.version", version);
            Label sealed = ui.texts().label("signin.sealed");
            sealed.setGraphic(Icons.of(Feather.SHIELD, 12));
            Label caps = styled(new Label("CAPS"), "mono");
            caps.visibleProperty().bind(password.capsLock());
            nodes =
                    List.of(
                            product,
                            sealed,
                            new BackupAgeLabel(ui, model),
                            new Spacer(),
                            caps,
                            time);
            nodes.forEach(node -> node.getStyleClass().addAll("fs-11", "muted"));
            clock.getKeyFrames().add(new KeyFrame(Duration.seconds(1), _ -> tick()));
            clock.setCycleCount(Animation.INDEFINITE);
            ui.texts().paint(time, _ -> tick());
        }

        List<Node> nodes() {
            return nodes;
        }

        /** Runs the clock while the screen is shown. */
        void setShown(boolean shown) {
            if (shown) {
                clock.play();
            } else {
                clock.stop();
            }
        }

        private void tick() {
            password.updateCapsLock();
            Instant now = ui.clock().instant();
            LocalDateTime atStation = LocalDateTime.ofInstant(now, zone);
            LocalDateTime atComputer = LocalDateTime.ofInstant(now, ui.zone());
            String told = ui.texts().dates().dateTime(atStation);
            time.setText(
                    atStation.equals(atComputer)
                            ? told
                            : ui.texts()
                                    .text(
                                            "signin.clock.differs",
                                            told,
                                            ui.texts().dates().time(atComputer.toLocalTime())));
        }
    }

    /** Tiles of the first eight officers that match the search; {@code Alt+1} selects the first. */
    private static final class OfficerTiles extends TilePane {
        private static final int MAX = 8;
        private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

        private final UiContext ui;
        private final SignInViewModel model;
        private final Runnable onChosen;

        /**
         * @param onChosen runs after a click on a tile
         */
        OfficerTiles(UiContext ui, SignInViewModel model, Runnable onChosen) {
            this.ui = ui;
            this.model = model;
            this.onChosen = onChosen;
            getStyleClass().add("officer-tiles");
            ui.texts().paint(this, _ -> fill());
        }

        void fill() {
            getChildren().clear();
            List<Account> accounts = model.visibleAccounts();
            for (int i = 0; i < Math.min(MAX, accounts.size()); i++) {
                getChildren().add(tile(accounts.get(i), i));
            }
        }

        private Node tile(Account account, int index) {
            var text = new AccountFormat(ui.texts().messages(), ui.today());
            var tile = styled(new Button(), "officer-tile");
            tile.setGraphic(content(text, account, index));
            tile.pseudoClassStateChanged(CHOSEN, account.equals(model.chosen().get()));
            tile.setAccessibleText(text.summary(account));
            tile.setOnAction(_ -> {
                model.chosen().set(account);
                onChosen.run();
            });
            return tile;
        }

        private Node content(AccountFormat text, Account account, int index) {
            var head =
                    new HBox(
                            label(text.initials(account), "avatar", "large"),
                            new Spacer(),
                            label("Alt+" + (index + 1), "hint"));
            var lines =
                    new VBox(
                            label(text.name(account), "semibold"),
                            label(text.login(account), "fs-11", "muted"),
                            label(text.lastSignIn(account), "fs-11", "muted"));
            var content = styled(new VBox(head, lines), "gap-8");
            content.prefWidthProperty().bind(ui.display().px(152));
            return content;
        }

        private static Label label(String text, String... styles) {
            return styled(new Label(text), styles);
        }
    }
}
