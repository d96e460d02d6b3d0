/** A notice as governments write them, so that the first clause is read where it will be read later. */
export function SampleNotice() {
  return (
    <article class="sample" lang="zh-CN" aria-labelledby="sample-title">
      <h2 id="sample-title">关于进一步加强行政规范性文件管理的通知</h2>
      <p class="addressee">各部门、各街道办事处：</p>
      <p>
        为规范行政规范性文件的制定和备案，根据《上海市虹口区人民政府工作规则》（虹府发〔2018〕20号，以下简称《工作规则》）第十八条，现就有关事项通知如下。
      </p>
      <p>一、明确职责。各部门、各街道办事处要按照《工作规则》第八条第二款，各司其职，协调配合。</p>
      <p>
        二、严格程序。文件印发前应当听取法律顾问的意见，依照《工作规则》
        <b>第十六</b>
        条办理；设定行政许可的，适用《中华人民共和国行政许可法》第十八条。
      </p>
      <p>三、加强培训。学法用法和执法人员培训，按照《工作规则》第十七条、第十九条执行。</p>
      <p>四、《工作规则》第二十五条所列事项，另行通知。</p>
      <p class="signature">（示例，并非真实公文）</p>
    </article>
  );
}
