package rubezh.ui.dashboard;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.dashboard.MapFigures;
import rubezh.dashboard.MapMeasure;
import rubezh.dashboard.MapTarget;
import rubezh.dashboard.map.MapFormat;
import rubezh.dashboard.map.MapGround;
import rubezh.dashboard.map.MapImage;
import rubezh.dashboard.map.MapPainter;
import rubezh.dashboard.map.MapPicture;
import rubezh.domain.reference.ReferenceData;
import rubezh.format.PeriodFormat;
import rubezh.picture.PictureEncoder;
import rubezh.table.boundary.CountryOutline.MapPoint;
import rubezh.table.boundary.MapProjection;
import rubezh.ui.dashboard.AnalysisChoice.Span;
import rubezh.ui.kit.Chip;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OutcomeBox;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination.Cases;
import rubezh.ui.kit.navigation.Filter;

/** View of the map of cases: choices, the map, and the same figures as a list beside it. */
final class CaseMapView {
    private static final double SIDE = 320;
    private static final double SIDE_NARROW = 240;

    /** Width from which the list stands beside the map, else below it. */
    private static final double WIDE = 660;

    private static final double ROOMY = 1000;
    private static final double LEAST = 220;
    private static final double BELOW = 180;
    private static final double CHIPS = 0.55;
    private static final double STALE = 0.5;

    private final UiContext ui;
    private final UiText texts;
    private final LiveLabels labels;
    private final CaseMapViewModel model;
    private final CaseMapPane pane;
    private final CaseMapList list = new CaseMapList();
    private final AnalysisFilters filters;
    private final ChartOutput output;
    private final CoverageBox coverage;
    private final FlowPane chips = styled(new FlowPane(), "view-row");
    private final Label cases = styled(keepWidth(new Label()), "muted");
    private final Label heading = styled(new Label(), "semibold", "fs-11", "muted");
    private final Label note = styled(wrapping(new Label()), "muted", "fs-11");
    private final MenuButton measures = styled(keepWidth(new MenuButton()), "choice-menu");
    private final ToggleButton posts;
    private final ToggleButton routes;
    private final VBox empty;
    private final VBox side;
    private final BorderPane body = new BorderPane();
    private final BorderPane root = styled(new BorderPane(), "analysis");
    private final Commands commands;
    private @Nullable MapPainter painter;

    CaseMapView(UiContext ui, LiveLabels labels, ReferenceData reference, CaseMapViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.labels = labels;
        this.model = model;
        this.pane = new CaseMapPane(ui);
        this.filters = new AnalysisFilters(ui, reference, model.choice());
        this.output = new ChartOutput(ui, "map");
        this.coverage = new CoverageBox(ui, labels);
        this.posts = segment("cases-map.posts", false);
        this.routes = segment("cases-map.routes", true);
        this.commands = commands();
        this.empty =
                styled(
                        new VBox(
                                Icons.of(Feather.MAP, 48, "muted"),
                                wrapping(texts.label("cases-map.empty"))),
                        "empty-state");
        VBox.setVgrow(list.root(), Priority.ALWAYS);
        list.root().setMinHeight(0);
        note.setMinHeight(Region.USE_PREF_SIZE);
        var foot = styled(new VBox(note), "analysis-foot");
        foot.setMinHeight(Region.USE_PREF_SIZE);
        this.side =
                styled(
                        new VBox(styled(new HBox(heading), "case-map-heading"), list.root(), foot),
                        "case-map-side");
        layOut();
        bind();
    }

    private Commands commands() {
        var drawn = Bindings.isNotNull(model.figures()).and(Bindings.isNotNull(model.ground()));
        return Commands.of(
                        Command.of("cases-map-export", this::export).enabledWhen(drawn),
                        Command.of("cases-map-filter", filters::show),
                        Command.of("cases-map-cases", this::open),
                        Command.of(
                                "cases-map-routes",
                                () -> model.routes().set(!model.routes().get())),
                        Command.of("cases-map-larger", () -> pane.zoomIn(selectedPlace())),
                        Command.of("cases-map-smaller", () -> pane.zoomOut(selectedPlace())),
                        Command.of("cases-map-whole", pane::fit),
                        Command.of("refresh", model::load))
                .permittedTo(ui.officer());
    }

    private ToggleButton segment(String key, boolean ofRoutes) {
        var button = new ToggleButton();
        texts.bind(button, key);
        button.setOnAction(_ -> {
            model.routes().set(ofRoutes);
            button.setSelected(true);
        });
        return button;
    }

    private @Nullable MapPoint selectedPlace() {
        MapTarget target = model.selected().get();
        MapPainter now = painter;
        return target == null || now == null ? null : now.place(target).orElse(null);
    }

    private void layOut() {
        HBox.setHgrow(chips, Priority.ALWAYS);
        var segments = styled(new HBox(posts, routes), "segments");
        segments.setMinWidth(Region.USE_PREF_SIZE);
        measures.setId("cases-map-measure");
        var buttons = styled(new HBox(), "analysis-buttons");
        for (Command command :
                commands.present("cases-map-smaller", "cases-map-larger", "cases-map-whole")) {
            Button button = Buttons.icon(texts, command);
            button.setFocusTraversable(false);
            buttons.getChildren().add(button);
        }
        buttons.getChildren().add(Buttons.icon(texts, commands.get("cases-map-export")));
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        var head =
                styled(
                        new VBox(
                                styled(new HBox(chips, cases), "analysis-line"),
                                styled(
                                        new HBox(segments, measures, spacer, buttons),
                                        "analysis-line"),
                                coverage,
                                new OutcomeBox(texts, model)),
                        "analysis-head");
        chips.prefWrapLengthProperty().bind(root.widthProperty().multiply(CHIPS));
        body.setCenter(new StackPane(pane, empty));
        pane.minHeightProperty().bind(ui.display().px(LEAST));
        var page = new BorderPane(body);
        page.setTop(head);
        ScrollPane scrolled = scrolling(page);
        scrolled.setFitToHeight(true);
        root.setCenter(scrolled);
        root.widthProperty().addListener((_, _, _) -> fit());
        ui.display().zoom().addListener((_, _, _) -> fit());
        fit();
    }

    /** Puts the list beside the map, or below it where the window is narrow. */
    private void fit() {
        boolean beside = root.getWidth() >= ui.display().px(WIDE).get();
        boolean roomy = root.getWidth() >= ui.display().px(ROOMY).get();
        double width = ui.display().px(roomy ? SIDE : SIDE_NARROW).get();
        side.setMinWidth(beside ? width : 0);
        side.setPrefWidth(beside ? width : Region.USE_COMPUTED_SIZE);
        side.setPrefHeight(beside ? Region.USE_COMPUTED_SIZE : ui.display().px(BELOW).get());
        side.setMinHeight(beside ? 0 : ui.display().px(BELOW).get());
        body.setRight(null);
        body.setBottom(null);
        body.setRight(beside ? side : null);
        body.setBottom(beside ? null : side);
    }

    private void bind() {
        model.figures().addListener((_, _, _) -> onFigures());
        model.ground().addListener((_, _, _) -> repaint());
        model.measure().addListener((_, _, _) -> repaint());
        model.routes().addListener((_, _, _) -> onFigures());
        model.selected().addListener((_, _, now) -> onSelected(now));
        model.choice().addListener((_, _, _) -> paintChips());
        model.stale().subscribe(stale -> body.setOpacity(stale ? STALE : 1));
        list.onSelected(target -> model.selected().set(target));
        list.onOpen(this::open);
        pane.onChosen(target -> model.selected().set(target));
        pane.onOpen(this::open);
        root.sceneProperty().subscribe(scene -> model.setShown(scene != null));
        texts.paint(root, _ -> repaint());
    }

    /** Fits the map to other figures; what is selected stays so only if it is there. */
    private void onFigures() {
        model.selected().set(null);
        pane.fit();
        repaint();
    }

    private void onSelected(@Nullable MapTarget target) {
        list.select(target);
        MapFigures read = model.figures().get();
        MapGround ground = model.ground().get();
        MapPainter now = painter;
        if (now != null && read != null && ground != null) {
            Optional.ofNullable(target).flatMap(now::place).ifPresent(pane::reveal);
            draw(read, ground, now, new MapFormat(labels.format()));
        }
    }

    private void repaint() {
        posts.setSelected(!model.routes().get());
        routes.setSelected(model.routes().get());
        paintChips();
        paintMeasures();
        MapFigures read = model.figures().get();
        MapGround ground = model.ground().get();
        if (read == null || ground == null) {
            setShown(empty, false);
            return;
        }
        var format = new MapFormat(labels.format());
        var now = new MapPainter(ground, format, (_, _) -> 0);
        painter = now;
        setShown(empty, read.all().cases() == 0 && !model.stale().get());
        coverage.show(read.coverage());
        cases.setText(
                texts.text(
                        "list.totals.cases",
                        labels.format().cases(read.all().cases(), read.all().records())));
        paintList(read, now, format);
        draw(read, ground, now, format);
    }

    private void paintList(MapFigures read, MapPainter now, MapFormat format) {
        boolean ofRoutes = model.routes().get();
        var drawn = ofRoutes ? now.drawnRoutes(read) : List.<MapFigures.RouteFigures>of();
        list.show(
                ofRoutes
                        ? CaseMapList.routes(read, Set.copyOf(drawn), format, texts.messages())
                        : CaseMapList.posts(read, measure(), format, texts.messages()),
                model.selected().get());
        heading.setText(
                texts.text(ofRoutes ? "cases-map.routes" : "cases-map.posts")
                        + " · "
                        + format.measure(ofRoutes ? new MapMeasure.Cases() : measure()));
        list.root().setAccessibleText(heading.getText());
        note.setText(
                String.join(
                        "\n",
                        format.missing(
                                read,
                                ofRoutes ? OptionalInt.of(drawn.size()) : OptionalInt.empty())));
        setShown(note.getParent(), !note.getText().isEmpty());
        pane.setAccessibleText(
                texts.text("cases-map.title")
                        + ". "
                        + format.caption(read)
                        + ". "
                        + note.getText());
    }

    private void draw(MapFigures read, MapGround ground, MapPainter now, MapFormat format) {
        boolean ofRoutes = model.routes().get();
        pane.show(
                new CaseMapImages.Content(ground, read, view(""), format),
                (width, height) -> now.fitted(read, ofRoutes, width, height));
    }

    private MapMeasure measure() {
        return model.measure().get();
    }

    private MapPainter.View view(String caption) {
        return new MapPainter.View(
                model.routes().get(), measure(), model.selected().get(), caption);
    }

    private void paintMeasures() {
        var format = new MapFormat(labels.format());
        MapFigures read = model.figures().get();
        var all = new ArrayList<MapMeasure>(List.of(new MapMeasure.Cases(), new MapMeasure.Mass()));
        if (read != null) {
            read.groups().forEach(group -> all.add(new MapMeasure.GroupMass(group)));
        }
        measures.setText(format.measure(measure()));
        measures.setAccessibleText(texts.text("cases-map.size") + ": " + format.measure(measure()));
        measures.getItems()
                .setAll(
                        all.stream()
                                .map(one -> {
                                    var item = new MenuItem(format.measure(one));
                                    item.setOnAction(_ -> model.measure().set(one));
                                    return item;
                                })
                                .toList());
        setShown(measures, !model.routes().get());
    }

    private void paintChips() {
        chips.getChildren().clear();
        AnalysisChoice now = model.choice().get();
        MapFigures read = model.figures().get();
        if (read != null) {
            Chip period =
                    chip(
                            texts.text("list.filter.period"),
                            new PeriodFormat(labels.format()).format(read.period()));
            period.onAction(() -> choosePeriod(period));
            period.setAccessibleRole(AccessibleRole.MENU_BUTTON);
            if (now.span() == Span.DAYS) {
                period.onRemove(() -> change(choice -> choice.withSpan(Span.YEAR)));
            }
            now.only()
                    .forEach((axis, codes) -> {
                        String names =
                                codes.stream()
                                        .map(code ->
                                                labels.format()
                                                        .shortLabel(
                                                                axis.list().orElseThrow(), code))
                                        .collect(Collectors.joining(", "));
                        chip(texts.text(axis.key()), names)
                                .onRemove(() ->
                                        change(choice -> {
                                            var less = new TreeMap<>(choice.only());
                                            less.remove(axis);
                                            return choice.withOnly(less);
                                        }));
                    });
        }
        chips.getChildren()
                .add(
                        styled(
                                Buttons.of(texts, commands.get("cases-map-filter")),
                                "small",
                                "dashed"));
    }

    private void change(UnaryOperator<AnalysisChoice> change) {
        model.choice().set(change.apply(model.choice().get()));
    }

    private void choosePeriod(Chip chip) {
        var menu = new ContextMenu();
        for (Span span : Span.values()) {
            String key = "analysis.period." + span.name().toLowerCase(Locale.ROOT);
            var item = new MenuItem(texts.text(key));
            item.setOnAction(_ -> {
                if (span == Span.DAYS) {
                    filters.show();
                } else {
                    change(choice -> choice.withSpan(span));
                }
            });
            menu.getItems().add(item);
        }
        menu.show(chip, Side.BOTTOM, 0, 4);
    }

    private Chip chip(String name, String value) {
        var chip = new Chip();
        chip.label().setText(name + ":");
        chip.getChildren().add(styled(new Label(value), "semibold"));
        chip.setAccessibleText(name + ": " + value);
        chip.onAction(filters::show);
        chips.getChildren().add(chip);
        return chip;
    }

    /** Opens the list of the cases behind what is selected. */
    private void open() {
        model.open((target, ids) -> {
            if (!ids.isEmpty()) {
                String text = new MapFormat(labels.format()).name(target);
                ui.go(Cases.of(new Filter.Behind(text, ids)));
            }
        });
    }

    /** Saves the part that is shown as a picture, in the light theme, with what it is of. */
    private void export() {
        MapFigures read = model.figures().get();
        MapGround ground = model.ground().get();
        MapProjection shown = pane.projection();
        if (read == null || ground == null || shown == null) {
            return;
        }
        var view = view(new MapFormat(labels.format()).caption(read));
        var format = new MapFormat(labels.format());
        output.savePicture(
                pane,
                () -> {
                    var image = MapImage.light();
                    var drawing = new MapPainter(ground, format, image::textWidth);
                    MapPicture picture =
                            drawing.paint(read, view, shown).over(ground.picture(shown));
                    return PictureEncoder.png(
                            MapImage.pixels(picture.width(), MapImage.FINE),
                            MapImage.pixels(picture.height(), MapImage.FINE),
                            image.draw(picture, MapImage.FINE));
                });
    }

    /** Stops drawing. */
    void close() {
        pane.close();
    }

    ScreenView screen() {
        return new ScreenView(root, commands, () -> list.root().requestFocus());
    }
}
