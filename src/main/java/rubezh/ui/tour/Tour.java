package rubezh.ui.tour;

import module java.base;

import rubezh.security.Permission;

/** Tours by role. */
enum Tour {
    OFFICER(
            "tour.officer",
            Permission.RECORD,
            TourStep.screen("read", List.of("read/"), "open", "go-seizures"),
            TourStep.key("find", "find", "close"),
            TourStep.screen("new", List.of("seizure/"), "new"),
            TourStep.result("save", TourFacts::cases, "save", "next-problem"),
            TourStep.result("submit", TourFacts::submitted, "submit", "next-problem"),
            TourStep.screen("paper", List.of("paper", "case-papers"), "print", "go-seizures"),
            TourStep.screen("help", List.of("help"), "help"),
            TourStep.key("palette", "palette")),
    SUPERVISOR(
            "tour.supervisor",
            Permission.REVIEW,
            TourStep.screen("review", List.of("review"), "go-review"),
            TourStep.result("approve", TourFacts::approved, "review-approve"),
            TourStep.result("return", TourFacts::returned, "review-return", "review-next"),
            TourStep.screen("dashboard", List.of("dashboard"), "go-dashboard"),
            TourStep.screen("reports", List.of("paper"), "go-reports"),
            TourStep.screen("help", List.of("help"), "help"),
            TourStep.key("palette", "palette")),
    COURIER(
            "tour.courier",
            Permission.EXPORT,
            TourStep.screen("exchange", List.of("exchange"), "go-exchange"),
            TourStep.result("export", TourFacts::sent, "export-bundle", "exchange-export"),
            TourStep.key("import", "exchange-import", "import-bundle"),
            TourStep.key("history", "exchange-history"),
            TourStep.key("stations", "stations-behind"),
            TourStep.screen("help", List.of("help"), "help"),
            TourStep.key("palette", "palette"));

    private final String key;
    private final Permission permission;
    private final List<TourStep> steps;

    Tour(String key, Permission permission, TourStep... steps) {
        this.key = key;
        this.permission = permission;
        this.steps = List.of(steps);
    }

    /** Returns the tour of who is permitted something: of several roles that of the supervisor. */
    static Optional<Tour> of(Predicate<Permission> allows) {
        return Stream.of(SUPERVISOR, OFFICER, COURIER)
                .filter(tour -> allows.test(tour.permission))
                .findFirst();
    }

    List<TourStep> steps() {
        return steps;
    }

    /** Returns the message key of a step. */
    String textKey(TourStep step) {
        return key + "." + step.id();
    }
}
