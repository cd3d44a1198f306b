package rubezh.cli.option;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.text.Fault;

/** Options that say who an officer is. */
public final class OfficerOptions {
    @Option(names = "--name", paramLabel = "T")
    @Nullable String name;

    @Option(names = "--rank", paramLabel = "T")
    @Nullable String rank;

    @Option(names = "--role", paramLabel = "R", split = ",")
    List<String> roles = List.of();

    @Option(names = "--reason", paramLabel = "T")
    public String reason = "";

    /** Returns a new officer. */
    public Officer officer(String login) {
        return changed(new Officer(login, "", ""));
    }

    /**
     * Returns an officer with what the options change; the roles given replace those of before.
     *
     * @throws Fault {@code SEC-033} for an unknown role
     */
    public Officer changed(Officer officer) {
        return new Officer(
                officer.login(),
                name == null ? officer.name() : name,
                rank == null ? officer.rank() : rank,
                roles.isEmpty() ? officer.roles() : roles());
    }

    private Set<Role> roles() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        roles.forEach(code -> chosen.add(role(code.strip())));
        return chosen;
    }

    private static Role role(String code) {
        return Role.of(code)
                .orElseThrow(() -> {
                    List<String> known = List.of(Role.values()).stream().map(Role::code).toList();
                    return new Fault(Fault.Exit.USAGE, "SEC-033", code, String.join(", ", known));
                });
    }
}
