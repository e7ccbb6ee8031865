package dev.highwater.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/// The rules of the house as values, so that the same rule can be held against the program (and
/// must be green) and against planted violations (and must be red).
final class ArchitectureRules {
  private ArchitectureRules() {}

  static ArchRule importsPointDown() {
    return classes()
        .that()
        .resideInAPackage("dev.highwater..")
        .should(importOnlyWhatTheFloorPlanAllows())
        .because("the floor plan is an allow-list of imports");
  }

  static ArchRule everyRoomIsOnThePlan() {
    return classes()
        .that()
        .resideInAPackage("dev.highwater..")
        .should(standInARoomOfThePlan())
        .because("a package that is not on the floor plan is an orphan");
  }

  static ArchRule roomsAreFreeOfCycles() {
    return slices().matching("dev.highwater.(*)..").should().beFreeOfCycles();
  }

  static ArchRule screensAreFreeOfCycles() {
    return slices().matching("dev.highwater.ui.(*)..").should().beFreeOfCycles();
  }

  static ArchRule viewModelsKnowNoToolkit() {
    return noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")
        .because("view models are tested without a toolkit");
  }

  static ArchRule onlyStorageSeesSql() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("dev.highwater.storage..", "dev.highwater.exchange.anki..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..");
  }

  static ArchRule onlyNoteSeesFlexmark() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("dev.highwater.note..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.vladsch.flexmark..");
  }

  static ArchRule nobodySeesTheWebView() {
    return noClasses()
        .that()
        .resideInAPackage("dev.highwater..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx.scene.web..");
  }

  static ArchRule onlyAppReadsAClock() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.highwater.App")
        .should()
        .callMethodWhere(readsAClock())
        .because("time comes in by the door");
  }

  static ArchRule onlyTaskMakesThreadsForTheScreen() {
    return noClasses()
        .that()
        .resideInAPackage("dev.highwater.ui..")
        .and()
        .resideOutsideOfPackage("dev.highwater.ui.task..")
        .should()
        .callConstructorWhere(startsAThread())
        .orShould()
        .callMethodWhere(startsAThread());
  }

  static ArchRule theEngineIsTheSameInEveryJvm() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            "dev.highwater.simulator..", "dev.highwater.explorer..", "dev.highwater.scenario..")
        .should()
        .callMethodWhere(variesFromOneJvmToTheNext())
        .orShould()
        .callConstructorWhere(variesFromOneJvmToTheNext())
        .orShould()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are sources of chance",
                type ->
                    List.of("java.util.Random", "java.util.UUID", "java.time.Clock")
                        .contains(type.getFullName())))
        .because("a trace must be the same byte for byte for ever");
  }

  private static <T extends com.tngtech.archunit.core.domain.JavaCall<?>>
      DescribedPredicate<T> startsAThread() {
    return DescribedPredicate.describe(
        "start a thread",
        call -> {
          String owner = call.getTarget().getOwner().getFullName();
          String name = call.getTarget().getName();
          boolean thread =
              owner.equals("java.lang.Thread")
                  && List.of("<init>", "ofPlatform", "ofVirtual", "startVirtualThread")
                      .contains(name);
          boolean pool =
              owner.equals("java.util.concurrent.Executors")
                  || (owner.equals("java.util.concurrent.CompletableFuture")
                      && name.endsWith("Async"));
          return thread || pool;
        });
  }

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> readsAClock() {
    return DescribedPredicate.describe(
        "read a clock",
        call -> {
          AccessTarget target = call.getTarget();
          String owner = target.getOwner().getFullName();
          String name = target.getName();
          boolean now =
              (owner.startsWith("java.time.") && name.equals("now"))
                  || (owner.equals("java.time.InstantSource") && name.equals("system"))
                  || (owner.equals("java.time.Clock") && name.startsWith("system"));
          boolean system =
              owner.equals("java.lang.System")
                  && (name.equals("currentTimeMillis") || name.equals("nanoTime"));
          return now || system;
        });
  }

  private static <T extends com.tngtech.archunit.core.domain.JavaCall<?>>
      DescribedPredicate<T> variesFromOneJvmToTheNext() {
    return DescribedPredicate.describe(
        "vary from one JVM to the next",
        call -> {
          String owner = call.getTarget().getOwner().getFullName();
          String name = call.getTarget().getName();
          boolean hashed =
              name.equals("<init>")
                  && (owner.equals("java.util.HashMap") || owner.equals("java.util.HashSet"));
          boolean factory =
              (owner.equals("java.util.Set") || owner.equals("java.util.Map"))
                  && (name.equals("of") || name.equals("copyOf") || name.equals("ofEntries"));
          boolean collector =
              owner.equals("java.util.stream.Collectors")
                  && List.of(
                          "toSet", "toUnmodifiableSet", "toMap", "toUnmodifiableMap", "groupingBy")
                      .contains(name);
          boolean chance =
              (owner.equals("java.lang.Math") && name.equals("random"))
                  || name.equals("identityHashCode");
          return hashed || factory || collector || chance;
        });
  }

  private static ArchCondition<JavaClass> importOnlyWhatTheFloorPlanAllows() {
    return new ArchCondition<>("import only what the floor plan allows") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String from = Floors.roomOf(type.getPackageName());
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          String target = dependency.getTargetClass().getPackageName();
          if (!target.equals(Floors.BASE) && !target.startsWith(Floors.BASE + ".")) {
            continue;
          }
          if (!Floors.allows(from, Floors.roomOf(target))) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static ArchCondition<JavaClass> standInARoomOfThePlan() {
    return new ArchCondition<>("stand in a room of the floor plan") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String room = Floors.roomOf(type.getPackageName());
        if (!room.isEmpty() && !Floors.MAY_IMPORT.containsKey(room)) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no room"));
        }
      }
    };
  }
}
