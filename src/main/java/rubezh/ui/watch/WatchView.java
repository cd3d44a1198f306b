package rubezh.ui.watch;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.register.Offer;
import rubezh.table.OfferFormat;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;
import rubezh.text.NumberFormatter;
import rubezh.ui.kit.ChipGroup;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OffersBox;
import rubezh.ui.kit.OffersModel;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Filter;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.ListDetailPane;
import rubezh.ui.kit.table.PagedTable;
import rubezh.watch.ListedWatchEntry;
import rubezh.watch.ListedWatchEntry.State;
import rubezh.watch.WatchScope;

/** View of the watch list: entries with search, the selected entry at the right. */
final class WatchView {
    private static final double SIDE_WIDTH = 300;
    private final UiContext ui;
    private final UiText texts;
    private final WatchViewModel model;
    private final WatchDialogs dialogs;
    private final PagedTable<ListedWatchEntry> table;
    private final WatchDetails details;
    private final TextField search;
    private final ChipGroup<WatchFilter> filters;
    private final ListDetailPane<ListedWatchEntry> frame;
    private final Commands commands;

    WatchView(UiContext ui, LiveLabels labels, WatchViewModel model, OffersModel<Offer> offers) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.dialogs = new WatchDialogs(ui, labels);
        this.table =
                new PagedTable<>(ui, "admin.watch.title", entry -> entry.id().toString(), columns())
                        .empty(texts.label("admin.watch.none"))
                        .styled(entry -> state(entry) == State.IN_FORCE ? "" : "struck");
        this.details = new WatchDetails(ui, labels);
        this.frame = new ListDetailPane<>(ui, table, model);
        this.search = frame.search("admin.watch.search", model.search());
        this.filters =
                new ChipGroup<>(
                                texts,
                                model.filter(),
                                one -> texts.text(one.key(), model.count(one)))
                        .telling(model.state());
        this.commands = commands();
        offers.onDecided(model::load);
        layout(new OffersBox<>(ui, offers, offer -> words(offer, labels)).root());
        model.load();
    }

    private Commands commands() {
        return Commands.of(
                        Command.of("watch-add", () -> dialogs.add(model::add)),
                        Command.of("watch-change", frame.onSelected(this::change))
                                .enabledWhen(frame.selected(this::isOpen)),
                        Command.of("watch-share", frame.onSelected(this::share))
                                .enabledWhen(
                                        frame.selected(
                                                e -> isOpen(e) && e.scope() == WatchScope.STATION)),
                        Command.of("watch-close", frame.onSelected(this::close))
                                .enabledWhen(frame.selected(this::isOpen)),
                        Command.of("watch-found", frame.onSelected(this::showFound))
                                .enabledWhen(frame.selected(entry -> entry.found() > 0)),
                        Command.of("watch-search", () -> search.requestFocus()),
                        Command.of("refresh", model::load))
                .permittedTo(ui.officer());
    }

    private boolean isOpen(ListedWatchEntry entry) {
        return state(entry) != State.CLOSED;
    }

    ScreenView screen() {
        return frame.screen(commands);
    }

    void close() {
        frame.close();
    }

    private static OffersBox.Words words(Offer offer, LiveLabels labels) {
        var format = OfferFormat.of(labels.format());
        String title =
                labels.format()
                        .messages()
                        .text("offer.title.named", offer.name(), format.author(offer));
        return new OffersBox.Words(title, format.lines(offer), offer.decides());
    }

    private void layout(Node offered) {
        var bar = styled(new FlowPane(), "flow-8");
        commands.find("watch-add")
                .ifPresent(add -> bar.getChildren().add(Buttons.primary(texts, add)));
        bar.getChildren().add(search);
        bar.getChildren().addAll(filters.chips());
        var actions = styled(new FlowPane(), "flow-8");
        actions.getChildren()
                .addAll(
                        Buttons.of(
                                texts,
                                commands.present(
                                        "watch-found",
                                        "watch-change",
                                        "watch-close",
                                        "watch-share")));
        var side =
                new VBox(
                        details.node(),
                        actions,
                        details.history(),
                        InfoBox.info(texts, "admin.watch.rule"));
        frame.head(bar, frame.messages(), offered)
                .side(SIDE_WIDTH, styled(side, "gap-8"))
                .details(details.node(), this::showDetails)
                .rows(model::visible, model.state(), model.search(), model.filter());
    }

    private void showDetails(@Nullable ListedWatchEntry entry) {
        details.show(entry, model.state().get().today());
        if (entry != null) {
            model.readHistory(
                    entry.id(),
                    versions -> {
                        if (entry.equals(table.selected().get())) {
                            details.showHistory(versions);
                        }
                    });
        }
    }

    private void change(ListedWatchEntry entry) {
        dialogs.change(
                entry,
                (changed, _, done, refused) -> model.change(entry.id(), changed, done, refused));
    }

    private void share(ListedWatchEntry entry) {
        dialogs.share(entry, () -> model.share(entry));
    }

    private void close(ListedWatchEntry entry) {
        dialogs.close(entry, (reason, done, refused) -> model.close(entry, reason, done, refused));
    }

    private void showFound(ListedWatchEntry entry) {
        model.find(
                entry.id(),
                records -> ui.go(Destination.Cases.of(new Filter.Watched(entry.text(), records))));
    }

    private List<Column<ListedWatchEntry>> columns() {
        return Stream.of(
                        text("kind", ColumnWidth.of(100).min(80), WatchView::kind),
                        text("text", growing(110), (entry, _) -> entry.text()),
                        text("reason", growing(60), (entry, _) -> told(entry.entry().reason())),
                        text(
                                "state",
                                ColumnWidth.of(100).min(84),
                                (entry, m) -> m.text(state(entry).key())),
                        text("scope", ColumnWidth.of(120).min(56), WatchView::scope),
                        text("until", ColumnWidth.of(100).last(), WatchView::until),
                        text("found", ColumnWidth.of(70).last(), WatchView::found).atRight())
                .map(Column::unsorted)
                .toList();
    }

    private static ColumnWidth growing(double least) {
        return ColumnWidth.of(190).min(least).growing();
    }

    private State state(ListedWatchEntry entry) {
        return entry.state(model.state().get().today());
    }

    private static String scope(ListedWatchEntry entry, Messages messages) {
        return messages.text(entry.scope().key());
    }

    private static String found(ListedWatchEntry entry, Messages messages) {
        return NumberFormatter.in(messages.language()).whole(entry.found());
    }

    private static Column<ListedWatchEntry> text(
            String id, ColumnWidth width, BiFunction<ListedWatchEntry, Messages, String> text) {
        return Column.text(id, "watch.column." + id, width.ru(), text).sized(width);
    }

    private static String kind(ListedWatchEntry entry, Messages messages) {
        return entry.entry().kind() == null ? "" : messages.text(entry.entry().kind().key());
    }

    private static String until(ListedWatchEntry entry, Messages messages) {
        LocalDate until = entry.entry().until();
        return until == null ? "" : DateFormatter.in(messages.language()).date(until);
    }

    private static String told(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
