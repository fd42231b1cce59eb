package org.gongbao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class CoreStructureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.gongbao");

    @Test
    void the_check_saw_the_classes() {
        assertThat(CORE).hasSizeGreaterThan(80);
        assertThat(packages()).contains("org.gongbao.text", "org.gongbao.document", "org.gongbao.parse");
    }

    @Test
    void dependencies_point_one_way() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("text")
                .definedBy("org.gongbao.text")
                .layer("document")
                .definedBy("org.gongbao.document")
                .layer("parse")
                .definedBy("org.gongbao.parse")
                .layer("citation")
                .definedBy("org.gongbao.citation")
                .layer("proofread")
                .definedBy("org.gongbao.proofread")
                .layer("tasks")
                .definedBy("org.gongbao.tasks")
                .layer("appointment")
                .definedBy("org.gongbao.appointment")
                .layer("problem")
                .definedBy("org.gongbao.problem")
                .layer("expression")
                .definedBy("org.gongbao.expression")
                .layer("calendar")
                .definedBy("org.gongbao.calendar")
                .layer("decision")
                .definedBy("org.gongbao.decision")
                .layer("dmn")
                .definedBy("org.gongbao.dmn")
                .layer("regulation")
                .definedBy("org.gongbao.regulation")
                .whereLayer("text")
                .mayOnlyBeAccessedByLayers(
                        "document",
                        "parse",
                        "citation",
                        "proofread",
                        "problem",
                        "expression",
                        "decision",
                        "dmn",
                        "regulation")
                .whereLayer("document")
                .mayOnlyBeAccessedByLayers("parse", "citation", "proofread", "tasks", "appointment", "regulation")
                .whereLayer("parse")
                .mayOnlyBeAccessedByLayers("citation", "proofread")
                .whereLayer("citation")
                .mayOnlyBeAccessedByLayers("proofread")
                .whereLayer("proofread")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("tasks")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("appointment")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("problem")
                .mayOnlyBeAccessedByLayers("expression", "calendar", "decision", "dmn", "regulation")
                .whereLayer("expression")
                .mayOnlyBeAccessedByLayers("calendar", "decision", "dmn", "regulation")
                .whereLayer("calendar")
                .mayOnlyBeAccessedByLayers("regulation")
                .whereLayer("decision")
                .mayOnlyBeAccessedByLayers("dmn", "regulation")
                .whereLayer("dmn")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("regulation")
                .mayOnlyBeAccessedByLayers("dmn")
                .check(CORE);
    }

    @Test
    void packages_form_no_cycle() {
        SlicesRuleDefinition.slices()
                .matching("org.gongbao.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CORE);
    }

    @Test
    void the_core_needs_the_jdk_alone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "org.gongbao..", "java..", "javax.xml..", "org.w3c.dom..", "org.xml.sax..", "org.jspecify..")
                .check(CORE);
    }

    @Test
    void every_class_is_final_sealed_or_a_contract() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotAnonymousClasses()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .check(CORE);
    }

    @Test
    void every_package_says_in_one_place_that_null_is_the_exception() {
        assertThat(packages()).allSatisfy(name -> {
            JavaPackage found = CORE.getPackage(name);
            assertThat(found.isAnnotatedWith(NullMarked.class)).as(name).isTrue();
        });
    }

    private static Set<String> packages() {
        return CORE.stream().map(found -> found.getPackageName()).collect(Collectors.toSet());
    }
}
