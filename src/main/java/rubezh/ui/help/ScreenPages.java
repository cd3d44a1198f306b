package rubezh.ui.help;

import static java.util.Map.entry;

import module java.base;

import rubezh.manual.ManualPage;

/** Which page of the manual is about which screens, by the beginning of their ids. */
final class ScreenPages {
    private static final Map<ManualPage, List<String>> SCREENS =
            Map.ofEntries(
                    entry(ManualPage.TODAY, List.of("today")),
                    entry(ManualPage.RECORDING, List.of("seizure/")),
                    entry(ManualPage.SEARCHING, List.of("list", "read/")),
                    entry(ManualPage.REVIEW, List.of("review")),
                    entry(ManualPage.OPERATIONS, List.of("operation")),
                    entry(ManualPage.DASHBOARD, List.of("dashboard", "report/analysis")),
                    entry(ManualPage.REPORTS, List.of("report", "case-papers", "paper")),
                    entry(ManualPage.TABLES, List.of("table/")),
                    entry(
                            ManualPage.EXCHANGE,
                            List.of("exchange", "import/", "conflicts", "layout/")),
                    entry(ManualPage.STATION, List.of("admin")),
                    entry(ManualPage.OFFICERS, List.of("admin/officers")),
                    entry(ManualPage.RULES, List.of("admin/rules")),
                    entry(ManualPage.CODE_LISTS, List.of("admin/code-lists")),
                    entry(ManualPage.WATCH_LIST, List.of("admin/watch-list")),
                    entry(ManualPage.TEMPLATES, List.of("admin/templates")),
                    entry(ManualPage.ROSTER, List.of("admin/roster")),
                    entry(ManualPage.HUB, List.of("admin/hub")),
                    entry(ManualPage.BACKUPS, List.of("admin/backups")),
                    entry(ManualPage.AUDIT_LOG, List.of("admin/audit")),
                    entry(ManualPage.SETTINGS, List.of("settings")));

    private ScreenPages() {}

    /** Returns the page of a screen: that of the longest beginning; empty if none is about it. */
    static Optional<ManualPage> of(String screenId) {
        return SCREENS.entrySet().stream()
                .flatMap(page -> page.getValue().stream().map(begin -> entry(begin, page.getKey())))
                .filter(page -> screenId.startsWith(page.getKey()))
                .max(Comparator.comparingInt(page -> page.getKey().length()))
                .map(Map.Entry::getValue);
    }
}
