package dev.highwater.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.highwater.card.planted.ImportsNote;
import dev.highwater.note.planted.ImportsCard;
import dev.highwater.simulator.planted.Varies;
import dev.highwater.study.planted.SeesTooMuch;
import dev.highwater.ui.player.planted.ImportsStudy;
import dev.highwater.ui.study.planted.PlantedViewModel;
import dev.highwater.util.Orphan;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds every rule of the house against the program, and against a planted violation that must
/// turn it red.
class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.highwater");

  static Stream<Arguments> rules() {
    List<Class<?>> circleOfRooms = List.of(ImportsNote.class, ImportsCard.class);
    List<Class<?>> circleOfScreens = List.of(PlantedViewModel.class, ImportsStudy.class);
    return Stream.of(
        rule("imports point down", ArchitectureRules.importsPointDown(), circleOfRooms),
        rule(
            "rooms are on the plan",
            ArchitectureRules.everyRoomIsOnThePlan(),
            List.of(Orphan.class)),
        rule("no circle of rooms", ArchitectureRules.roomsAreFreeOfCycles(), circleOfRooms),
        rule("no circle of screens", ArchitectureRules.screensAreFreeOfCycles(), circleOfScreens),
        rule("view models", ArchitectureRules.viewModelsKnowNoToolkit(), circleOfScreens),
        rule("SQL", ArchitectureRules.onlyStorageSeesSql(), List.of(SeesTooMuch.class)),
        rule("flexmark", ArchitectureRules.onlyNoteSeesFlexmark(), List.of(SeesTooMuch.class)),
        rule("clock", ArchitectureRules.onlyAppReadsAClock(), List.of(SeesTooMuch.class)),
        rule("threads", ArchitectureRules.onlyTaskMakesThreadsForTheScreen(), circleOfScreens),
        rule(
            "same trace for ever",
            ArchitectureRules.theEngineIsTheSameInEveryJvm(),
            List.of(Varies.class)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void programKeepsTheRule(ArchRule rule, List<Class<?>> planted) {
    rule.check(PROGRAM);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleTurnsRedOnAPlantedViolation(ArchRule rule, List<Class<?>> planted) {
    JavaClasses violation = new ClassFileImporter().importClasses(planted);

    assertTrue(rule.evaluate(violation).hasViolation());
  }

  @Test
  void nobodySeesTheWebView() {
    ArchitectureRules.nobodySeesTheWebView().check(PROGRAM);
  }

  @Test
  void webViewRuleTurnsRedOnAPlantedViolation(@TempDir Path folder) throws IOException {
    // javafx.web is not among our libraries, so the violation is written as a class file.
    ClassFile.of()
        .buildTo(
            folder.resolve("SeesWebView.class"),
            ClassDesc.of("dev.highwater.ui.prose", "SeesWebView"),
            type ->
                type.withField(
                    "view",
                    ClassDesc.of("javafx.scene.web", "WebView"),
                    field -> field.withFlags(AccessFlag.PRIVATE)));

    assertTrue(
        ArchitectureRules.nobodySeesTheWebView()
            .evaluate(new ClassFileImporter().importPath(folder))
            .hasViolation());
  }

  @Test
  void thereIsMoreThanOneRoomToFindCirclesIn() {
    long rooms =
        PROGRAM.stream().map(type -> Floors.roomOf(type.getPackageName())).distinct().count();

    assertTrue(rooms > 5, "only " + rooms + " rooms were seen");
  }

  private static Arguments rule(String name, ArchRule rule, List<Class<?>> planted) {
    return Arguments.of(Named.of(name, rule), planted);
  }
}
