package org.gongbao.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongbao.access.Office;
import org.gongbao.access.Role;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.vault.FileVault;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

class AttachmentsTest extends WorkTest {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1};

    @Autowired
    private FileVault files;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_file_is_kept_sealed_under_its_hash_and_read_again() throws IOException {
        WorkRecord record = applied("LVIN0001");
        String id = record.data().getOrDefault("统一发票", "");

        Attachments.Content content = attachments.open(BANKER, COUNTY, id, "");

        assertThat(content.bytes().getContentAsByteArray()).isEqualTo(PDF);
        assertThat(content.attachment().hash()).isEqualTo(sm3OfPdf()).hasSize(64);
        assertThat(Files.readAllBytes(
                        folder().resolve(sm3OfPdf().substring(0, 2)).resolve(sm3OfPdf())))
                .isNotEqualTo(PDF)
                .hasSizeGreaterThan(PDF.length);
        assertThat(journalled(id)).containsExactly("attachment.add");
    }

    private String sm3OfPdf() {
        return files.put(PDF);
    }

    @Test
    void a_file_is_shown_to_whoever_sees_its_record_and_to_nobody_else() {
        String id = applied("LVIN0001").data().getOrDefault("统一发票", "");

        assertThat(attachments.open(OFFICIAL, COUNTY, id, "").attachment().name())
                .isEqualTo("fapiao.pdf");
        refused(Reason.NOT_FOUND, () -> attachments.open(STRANGER, COUNTY, id, ""));
    }

    @Test
    void a_file_that_no_record_has_is_its_senders_alone() {
        String id = sent("fapiao.pdf", PDF).id();

        assertThat(attachments.open(BANKER, COUNTY, id, "").attachment().record())
                .isNull();
        refused(Reason.NOT_FOUND, () -> attachments.open(OFFICIAL, COUNTY, id, ""));
    }

    @Test
    void what_was_not_sent_or_was_sent_by_somebody_else_is_no_value_of_the_field() {
        Map<String, String> values = application("LVIN0001");
        values.put("行车证", "xingchezheng.pdf");
        String others = attachments
                .add(STRANGER, SUBSIDY, "补贴申请", "行车证", "x.pdf", "", PDF)
                .id();
        values.put("支付凭证", others);

        assertThatThrownBy(() -> registers.open(BANKER, SUBSIDY, "补贴申请", BANK, values))
                .isInstanceOfSatisfying(
                        WorkRefused.class,
                        refused -> assertThat(refused.faults().stream()
                                        .map(fault -> fault.message(true))
                                        .toList())
                                .containsExactly(
                                        "“行车证”须是已上传的附件，“xingchezheng.pdf”不是", "“支付凭证”须是已上传的附件，“" + others + "”不是"));
        assertThat(jdbc.sql("select count(*) from work_record")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("liars")
    void a_file_that_lies_about_its_kind_is_refused_with_field_and_rule(
            String name, String declared, byte[] content, String message) {
        assertThatThrownBy(() -> attachments.add(BANKER, SUBSIDY, "补贴申请", "统一发票", name, declared, content))
                .isInstanceOfSatisfying(
                        WorkRefused.class,
                        refused -> assertThat(refused.faults().getFirst().message(true))
                                .isEqualTo(message));
        assertThat(jdbc.sql("select count(*) from work_attachment")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    static Stream<Arguments> liars() {
        byte[] page = "<html>".getBytes(StandardCharsets.US_ASCII);
        return Stream.of(
                Arguments.of("a.pdf", "", page, "“统一发票”的文件“a.pdf”内容不是PDF"),
                Arguments.of("a.jpg", "", PICTURE, "“统一发票”的文件“a.jpg”内容不是JPEG"),
                Arguments.of("a.png", "application/pdf", PICTURE, "“统一发票”的文件“a.png”内容不是PNG"),
                Arguments.of("a.docx", "", archive("xl/workbook.xml"), "“统一发票”的文件“a.docx”内容不是WORD"),
                Arguments.of("a.ofd", "", archive("a.exe"), "“统一发票”的文件“a.ofd”内容不是OFD"),
                Arguments.of("a.txt", "", PICTURE, "“统一发票”的文件“a.txt”内容不是TEXT"),
                Arguments.of("a.pdf", "", new byte[0], "“统一发票”的文件“a.pdf”是空的"),
                Arguments.of(
                        "a.exe",
                        "",
                        page,
                        "“统一发票”的文件“a.exe”不能收，可收：.pdf .jpg .jpeg .png .docx .xlsx .ofd .wav .mp3 .mp4 .txt"),
                Arguments.of("a.pdf", "", new byte[16 * 1024 * 1024 + 1], "“统一发票”的文件“a.pdf”有16384KB，最多16384KB"));
    }

    @ParameterizedTest
    @MethodSource("honest")
    void a_file_that_is_what_it_says_is_taken(String name, byte[] content, AttachmentKind kind) {
        assertThat(sent(name, content).kind()).isEqualTo(kind);
    }

    static Stream<Arguments> honest() {
        return Stream.of(
                Arguments.of("a.PDF", PDF, AttachmentKind.PDF),
                Arguments.of("a.png", PICTURE, AttachmentKind.PNG),
                Arguments.of("a.jpeg", new byte[] {-1, (byte) 0xD8, -1, (byte) 0xE0}, AttachmentKind.JPEG),
                Arguments.of("a.docx", archive("word/document.xml"), AttachmentKind.WORD),
                Arguments.of("a.xlsx", archive("xl/workbook.xml"), AttachmentKind.EXCEL),
                Arguments.of("a.ofd", archive("OFD.xml"), AttachmentKind.OFD),
                Arguments.of("a.mp3", "ID3 song".getBytes(StandardCharsets.US_ASCII), AttachmentKind.MP3),
                Arguments.of("a.txt", "现场说明\r\n".getBytes(StandardCharsets.UTF_8), AttachmentKind.TEXT));
    }

    @Test
    void a_name_loses_its_folders() {
        assertThat(sent("C:\\temp\\..\\a.pdf", PDF).name()).isEqualTo("a.pdf");
    }

    @Test
    void a_transaction_that_breaks_off_leaves_nothing_once_the_cleaning_has_come_by() throws IOException {
        byte[] content = "%PDF-1.4 broken off".getBytes(StandardCharsets.US_ASCII);
        String hash = transaction.execute(status -> {
            Attachment attachment = sent("a.pdf", content);
            status.setRollbackOnly();
            return attachment.hash();
        });
        Path file = folder().resolve(hash.substring(0, 2)).resolve(hash);
        assertThat(jdbc.sql("select count(*) from work_attachment")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(file).exists();

        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(7_200)));
        attachments.clean();

        assertThat(file).doesNotExist();
    }

    @Test
    void what_no_record_takes_within_a_day_is_removed_and_what_one_has_stays() {
        String kept = applied("LVIN0001").data().getOrDefault("统一发票", "");
        String loose = sent("fapiao.pdf", PDF).id();

        clock.forward(Duration.ofHours(25));
        attachments.clean();

        refused(Reason.NOT_FOUND, () -> attachments.open(BANKER, COUNTY, loose, ""));
        assertThat(attachments.open(BANKER, COUNTY, kept, "").attachment().id()).isEqualTo(kept);
    }

    @Test
    void a_register_that_wants_two_pictures_counts_the_files() {
        List<String> ids = new ArrayList<>();
        DocumentNumber hazards = new DocumentNumber("岭应急发", 2026, 2);
        var clerk = new Visitor("keeper", Set.of(Role.CLERK), Set.of(new Office("云岭县", "云岭县应急管理局")));
        for (int i = 0; i < 2; i++) {
            ids.add(attachments
                    .add(clerk, hazards, "隐患台账", "照片", "p%d.png".formatted(i), "image/png", PICTURE)
                    .id());
        }
        Map<String, String> values = new HashMap<>(Map.of(
                "隐患编号",
                "T1",
                "所在单位",
                "某厂",
                "位置",
                "车间",
                "发现日期",
                "2026-03-02",
                "发现时间",
                "2026-03-02T09:00:00",
                "发现途径",
                "部门检查",
                "等级",
                "一般",
                "类别",
                "消防",
                "现状",
                "堵塞",
                "照片",
                ids.getFirst()));
        values.put("整改责任人", "甲某某");

        assertThatThrownBy(() -> registers.open(clerk, hazards, "隐患台账", "云岭县应急管理局", values))
                .satisfies(refused -> assertThat(((WorkRefused) refused)
                                .faults().stream()
                                        .map(fault -> fault.message(true))
                                        .toList())
                        .containsExactly("“照片”是“1个文件”，应为 >= 2"));

        values.put("照片", String.join(" ", ids));
        assertThat(registers.open(clerk, hazards, "隐患台账", "云岭县应急管理局", values).state())
                .isEqualTo("待分级");
    }

    private Attachment sent(String name, byte[] content) {
        return attachments.add(BANKER, SUBSIDY, "补贴申请", "统一发票", name, "", content);
    }

    private Path folder() {
        return (Path) Objects.requireNonNull(ReflectionTestUtils.getField(files, "folder"));
    }

    private List<@Nullable String> journalled(String subject) {
        return jdbc.sql("select action from journal_entry where subject = :subject order by id")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    private static void refused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .satisfies(refused -> assertThat(reasons(refused)).containsExactly(reason));
    }

    private static byte[] archive(String entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("content".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
