package rubezh.cli.output;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.security.Role;
import rubezh.security.account.OfficerAccount;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;

/** Accounts of officers as a table and as JSON. */
public final class AccountTable {
    private static final List<String> HEADS =
            List.of("login", "name", "rank", "roles", "last", "status");

    private final List<OfficerAccount> accounts;
    private final ZoneId zone;

    /**
     * @param zone zone of the station, for the times of the table
     */
    public AccountTable(List<OfficerAccount> accounts, ZoneId zone) {
        this.accounts = List.copyOf(accounts);
        this.zone = zone;
    }

    /** Returns the lines of the table, headings first. */
    public List<String> lines(Messages messages) {
        var table =
                new TextTable(
                        HEADS.stream().map(h -> messages.text("cli.officer.head." + h)).toList(),
                        HEADS.stream().map(_ -> false).toList());
        accounts.forEach(account -> table.row(cells(account, messages)));
        return table.lines();
    }

    private List<String> cells(OfficerAccount account, Messages messages) {
        String roles =
                new TreeSet<>(account.officer().roles())
                        .stream()
                                .map(Role::key)
                                .map(messages::text)
                                .collect(Collectors.joining(", "));
        var dates = DateFormatter.in(messages.language());
        return List.of(
                account.login(),
                account.officer().name(),
                account.officer().rankIn(messages::text),
                roles,
                account.lastSignIn().map(at -> dates.dateTime(local(at))).orElse("—"),
                messages.text(account.status().key()));
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }

    /** Returns the members of a JSON document; times are UTC. */
    public Map<String, Object> tree() {
        return Map.of("officers", accounts.stream().map(AccountTable::tree).toList());
    }

    private static Map<String, @Nullable Object> tree(OfficerAccount account) {
        var members = new TreeMap<String, @Nullable Object>();
        members.put("login", account.login());
        members.put("name", account.officer().name());
        members.put("rank", account.officer().rank());
        List<String> roles =
                new TreeSet<>(account.officer().roles()).stream().map(Role::code).toList();
        members.put("roles", roles);
        members.put("status", account.status().name().toLowerCase(Locale.ROOT));
        putTime(members, "lastSignIn", account.lastSignIn());
        putTime(members, "passwordSet", account.passwordSet());
        return members;
    }

    private static void putTime(
            Map<String, @Nullable Object> members, String name, Optional<Instant> at) {
        at.ifPresent(time -> members.put(name, time.toString()));
    }
}
