package rubezh.ui.admin;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import rubezh.security.account.AccountStatus;
import rubezh.security.account.OfficerAccount;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.table.CellView;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.PagedTable;

/** Table of the officers. */
final class OfficerTable {
    private final UiContext ui;
    private final PagedTable<OfficerAccount> table;

    OfficerTable(UiContext ui) {
        this.ui = ui;
        this.table = new PagedTable<>(ui, OfficerAccount::login, columns());
        table.empty(ui.texts().label("admin.officers.none"))
                .styled(account -> account.status() == AccountStatus.DEACTIVATED ? "muted" : "");
    }

    private List<Column<OfficerAccount>> columns() {
        return Stream.of(
                        column(
                                "name",
                                ColumnWidth.of(160).min(90).growing(),
                                (account, m) -> account.officer().nameIn(m::text)),
                        column("login", ColumnWidth.of(90).min(60), (a, _) -> a.login()),
                        column(
                                "roles",
                                ColumnWidth.of(180).min(80).growing(),
                                (a, m) -> RoleText.of(a.officer().roles(), m)),
                        column("last", ColumnWidth.of(130).min(80).later(), this::lastSignIn),
                        Column.<OfficerAccount>of(
                                        "status",
                                        "admin.officers.status",
                                        165,
                                        OfficerTable::status)
                                .sized(ColumnWidth.of(165).last()))
                .map(Column::unsorted)
                .toList();
    }

    private static Column<OfficerAccount> column(
            String id, ColumnWidth width, BiFunction<OfficerAccount, Messages, String> text) {
        return Column.text(id, "admin.officers." + id, width.ru(), text).sized(width);
    }

    private String lastSignIn(OfficerAccount account, Messages messages) {
        return account.lastSignIn()
                .map(at -> time(at, messages))
                .orElseGet(() -> messages.text("admin.officers.never"));
    }

    private String time(Instant at, Messages messages) {
        return DateFormatter.in(messages.language())
                .dateTime(at.atZone(ui.zone()).toLocalDateTime());
    }

    private static CellView<OfficerAccount> status() {
        var box = new HBox();
        return new CellView<>(
                box,
                (account, messages) ->
                        box.getChildren().setAll(AccountBadge.of(account.status(), messages)));
    }

    PagedTable<OfficerAccount> table() {
        return table;
    }

    ReadOnlyObjectProperty<@Nullable OfficerAccount> selected() {
        return table.selected();
    }
}
